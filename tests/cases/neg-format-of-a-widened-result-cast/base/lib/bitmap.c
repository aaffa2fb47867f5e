// SPDX-License-Identifier: GPL-2.0
#include <linux/bitmap.h>

int __bitmap_weight(const unsigned long *bitmap, unsigned int bits)
{
	unsigned int k;
	int w = 0;

	for (k = 0; k < bits / 64; k++)
		w += __builtin_popcountl(bitmap[k]);
	return w;
}
