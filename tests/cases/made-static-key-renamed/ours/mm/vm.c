// SPDX-License-Identifier: GPL-2.0-only
#include <linux/psi.h>

int vm_stall(int n)
{
	if (static_branch_unlikely(&psi_disabled))
		return 0;
	return n + psi_on();
}
