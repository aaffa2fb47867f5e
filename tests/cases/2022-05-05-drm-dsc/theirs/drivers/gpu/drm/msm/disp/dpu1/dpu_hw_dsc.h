/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __DPU_HW_DSC_H
#define __DPU_HW_DSC_H

#include <drm/drm_dsc.h>

struct dpu_hw_dsc_ops {
	void (*dsc_config)(void *hw, struct drm_dsc_config *dsc, u32 mode);
};

#endif /* __DPU_HW_DSC_H */
