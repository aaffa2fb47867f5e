// SPDX-License-Identifier: GPL-2.0
#include <linux/bits.h>

int tool_bits(int n)
{
	return n & BIT(3);
}
