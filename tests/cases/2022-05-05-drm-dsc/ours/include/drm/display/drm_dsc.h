/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_DSC_H_
#define _DRM_DSC_H_

#include <linux/types.h>

#define DSC_NUM_BUF_RANGES 15
#define DSC_MUX_WORD_SIZE_8_10_BPC 48

struct drm_dsc_config {
	u8 line_buf_depth;
	u8 bits_per_component;
	u16 slice_width;
	u16 slice_height;
};

#endif /* _DRM_DSC_H_ */
