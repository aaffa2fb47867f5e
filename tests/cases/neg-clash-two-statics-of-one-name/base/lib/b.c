// SPDX-License-Identifier: GPL-2.0-only
#include <linux/a.h>

int b_base(int n)
{
	return a_base(n) + 1;
}
