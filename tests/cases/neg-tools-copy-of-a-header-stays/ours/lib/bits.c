// SPDX-License-Identifier: GPL-2.0
#include <linux/bits.h>

int words(int bits)
{
	return bits / BITS_PER_U32;
}
