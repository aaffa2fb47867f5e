// SPDX-License-Identifier: GPL-2.0-only
#include <asm/msr.h>

#define MSR_KITE_CTRL	0x1d9

int kite_start(u64 *old);
int kite_start(u64 *old)
{
	rdmsrl(MSR_KITE_CTRL, *old);
	if (wrmsrl_safe(MSR_KITE_CTRL, *old | BIT(11)))
		return -EIO;
	return 0;
}
