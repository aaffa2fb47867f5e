/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __PSB_DRV_H_
#define __PSB_DRV_H_

#include <linux/types.h>
#include <linux/pci.h>

struct drm_psb_private {
	u32 platform;
	bool has_gct;
};

#endif /* __PSB_DRV_H_ */
