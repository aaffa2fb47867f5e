// SPDX-License-Identifier: GPL-2.0-only
#include "regs.h"

u32 acme_a_mask(void)
{
	return ACME_IRQ_MASK;
}
