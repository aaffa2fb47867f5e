// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#define GC05A2_EXP_MIN		4
#define GC05A2_EXP_MARGIN	16
#define MIN(X, Y)		((X) < (Y) ? (X) : (Y))

struct gc05a2 {
	u32	vts;
	u32	exposure;
};

static const u32 vts_of_mode[] = { 2032, 1016 };

int gc05a2_set_exposure(struct gc05a2 *gc05a2, unsigned int mode, u32 val)
{
	if (mode >= ARRAY_SIZE(vts_of_mode))
		return -EINVAL;

	gc05a2->vts = vts_of_mode[mode];
	gc05a2->exposure = MIN(val, gc05a2->vts - GC05A2_EXP_MARGIN);
	return gc05a2->exposure < GC05A2_EXP_MIN ? -EINVAL : 0;
}
