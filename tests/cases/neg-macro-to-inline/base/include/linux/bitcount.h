/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITCOUNT_H
#define _LINUX_BITCOUNT_H

#include <linux/types.h>

#define bits_to_words(nr, width) (((nr) + (width) - 1) / (width))
#define first_word_mask(start) (~0UL << ((start) & 63))

unsigned int bitcount(const unsigned long *map, unsigned int bits);

enum bitc_class {
	BITC_CLASS_NONE,
	BITC_CLASS_LOW,
	BITC_CLASS_HIGH,
	BITC_CLASS_MAX
};

static inline const char *bitc_class_str(enum bitc_class c)
{
	return c == BITC_CLASS_HIGH ? "high" :
		c == BITC_CLASS_LOW ? "low" : "none";
}

#endif
