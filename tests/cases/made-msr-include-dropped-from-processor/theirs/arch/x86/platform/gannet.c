// SPDX-License-Identifier: GPL-2.0-only
#include <linux/processor.h>

#define MSR_GANNET_CTL	0x1a4

bool gannet_enabled(void);
bool gannet_enabled(void)
{
	u64 ctl;

	if (boot_cpu_data.x86 != 6)
		return false;
	rdmsrq(MSR_GANNET_CTL, ctl);
	return ctl & BIT(0);
}
