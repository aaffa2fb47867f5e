/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _V4L2_SUBDEV_H
#define _V4L2_SUBDEV_H
#include <linux/types.h>

struct v4l2_mbus_framefmt {
	u32 width;
	u32 height;
	u32 code;
};
struct v4l2_subdev {
	u32 flags;
};
struct v4l2_subdev_state {
	struct v4l2_mbus_framefmt fmt[4];
};

static inline struct v4l2_mbus_framefmt *
v4l2_subdev_get_try_format(struct v4l2_subdev *sd,
			   struct v4l2_subdev_state *state, unsigned int pad)
{
	return &state->fmt[pad & 3];
}
#endif
