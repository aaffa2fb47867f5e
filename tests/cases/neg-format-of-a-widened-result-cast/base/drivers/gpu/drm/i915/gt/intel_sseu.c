// SPDX-License-Identifier: GPL-2.0
#include <linux/bitmap.h>
#include <linux/drm_print.h>

struct sseu_dev_info {
	unsigned long slice_mask;
	unsigned long subslice_mask[2];
	u8 max_slices;
};

static unsigned int sseu_slices(const struct sseu_dev_info *sseu)
{
	return bitmap_weight(&sseu->slice_mask, 8);
}
