// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#include "psb_drv.h"

bool tc35876x_is_on(const struct drm_psb_private *p)
{
	return p->platform == 2 && p->has_gct;
}
