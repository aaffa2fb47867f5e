// SPDX-License-Identifier: GPL-2.0
#include <media/v4l2-subdev.h>

struct godwit {
	struct v4l2_subdev sd;
	u32 code;
};

u32 godwit_code(struct godwit *g);
u32 godwit_code(struct godwit *g)
{
	return g->code;
}

int godwit_set_pad_format(struct v4l2_subdev *sd, struct v4l2_subdev_state *state, u32 w, u32 h);
int godwit_set_pad_format(struct v4l2_subdev *sd, struct v4l2_subdev_state *state, u32 w, u32 h)
{
	*v4l2_subdev_get_try_format(sd, state, 0) = (struct v4l2_mbus_framefmt) {
		.width = w,
		.height = h,
		.code = container_of(sd, struct godwit, sd)->code,
	};
	return 0;
}
