// SPDX-License-Identifier: GPL-2.0-only
#include "regs.h"

u32 acme_b_unmask(u32 v)
{
	return v & ~ACME_IRQ_MASK;
}
