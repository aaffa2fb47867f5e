// SPDX-License-Identifier: GPL-2.0
#include <linux/wide.h>

int wide_reset(struct wide *sum)
{
	sum->low = 0;
	return 0;
}

int wide_add(struct wide *sum, unsigned int value)
{
	sum->low += value;
	return sum->low > 0;
}
