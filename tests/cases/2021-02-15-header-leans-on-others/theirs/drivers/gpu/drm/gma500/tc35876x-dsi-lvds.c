// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#include "psb_drv.h"
#include <asm/intel_scu_ipc.h>

bool tc35876x_is_on(const struct drm_psb_private *p)
{
	return p->platform == 2 && p->has_gct;
}

int tc35876x_brightness(struct intel_scu_ipc_dev *scu, int level)
{
	if (!scu)
		return -ENODEV;
	return intel_scu_ipc_dev_iowrite8(scu, 0x40, (unsigned char)level);
}
