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

void intel_sseu_dump(struct drm_printer *p, const struct sseu_dev_info *sseu)
{
	unsigned int n = bitmap_weight(sseu->subslice_mask, 96);

	drm_printf(p, "subslices: %u, %u\n", n, (unsigned int)bitmap_weight(sseu->subslice_mask, 8));
	drm_printf(p, "none: %d, long: %lu\n", bitmap_weight(&sseu->slice_mask, 8) == 0,
		1UL * bitmap_weight(&sseu->slice_mask, 8));
}
