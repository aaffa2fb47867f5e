/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BITMAP_H
#define __LINUX_BITMAP_H

#include <linux/types.h>

unsigned long __bitmap_weight(const unsigned long *bitmap, unsigned int nbits);

static inline __attribute__((always_inline))
unsigned long bitmap_weight(const unsigned long *src, unsigned int nbits)
{
	if (nbits <= 64)
		return __builtin_popcountl(*src);
	return __bitmap_weight(src, nbits);
}

#endif
