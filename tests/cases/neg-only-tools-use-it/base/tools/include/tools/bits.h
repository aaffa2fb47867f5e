/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TOOLS_BITS_H
#define _TOOLS_BITS_H

#define BITS_ROUND(x) (((x) + 63) & ~63UL)

static inline unsigned int bits_weight(unsigned long w)
{
	unsigned int n = 0;

	for (; w; w &= w - 1)
		n++;
	return n;
}

#endif
