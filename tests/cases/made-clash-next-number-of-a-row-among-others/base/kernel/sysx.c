// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/prctl.h>
int sys_prctlx(int option)
{
	switch (option) {
	case PR_SET_PDEATHSIG:
		return 0;
	default:
		return -EINVAL;
	}
}
