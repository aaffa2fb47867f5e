// SPDX-License-Identifier: GPL-2.0-only
#include "vhx.h"

int vhx_limit(void);

int vhx_limit(void)
{
	return VHX_ALIGN;
}
