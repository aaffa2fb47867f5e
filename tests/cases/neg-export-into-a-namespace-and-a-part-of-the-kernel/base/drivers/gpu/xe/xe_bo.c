// SPDX-License-Identifier: GPL-2.0
#include <linux/vsec.h>

int xe_bo(int n);

int xe_bo(int n)
{
	return n + 1;
}
