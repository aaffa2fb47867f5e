// SPDX-License-Identifier: GPL-2.0-only
#include <linux/prctl.h>

int prctl_known(int n)
{
	return n == PR_SET_NAME || n == PR_SET_MDWE;
}
