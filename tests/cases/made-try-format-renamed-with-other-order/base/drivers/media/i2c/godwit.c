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
