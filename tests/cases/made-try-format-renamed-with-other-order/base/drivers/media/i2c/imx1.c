// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

int imx1_init_cfg(struct v4l2_subdev *sd, struct v4l2_subdev_state *state);
int imx1_init_cfg(struct v4l2_subdev *sd, struct v4l2_subdev_state *state)
{
	struct v4l2_mbus_framefmt *fmt;

	fmt = v4l2_subdev_get_try_format(sd, state, 0);
	fmt->width = 1920;
	return 0;
}
