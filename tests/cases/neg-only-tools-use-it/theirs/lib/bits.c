// SPDX-License-Identifier: GPL-2.0
#include <linux/bits.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int bi_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

unsigned long bits_size(unsigned long bits)
{
	return ((bits + 63) & ~63UL) / 8;
}
EXPORT_SYMBOL(bits_size);
