// SPDX-License-Identifier: GPL-2.0
#include <asm/cpufeatures.h>

int bug_bit(void);
int bug_bit(void)
{
	return X86_BUG_F00F + X86_FEATURE_AUTOIBRS;
}
