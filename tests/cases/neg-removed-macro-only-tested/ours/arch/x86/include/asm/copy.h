/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_COPY_H
#define _ASM_COPY_H

#include <linux/types.h>

static inline void arch_copy(void *d, const void *s, size_t n)
{
	u8 *a = d;
	const u8 *b = s;

	while (n--)
		*a++ = *b++;
}

/* limits of this unit, in bytes */
#define COPY_MIN_XFER		16
#define COPY_MAX_XFER		4096
#define COPY_ALIGN			64

/**
 * copy_roundup - round up to a multiple
 * @n: number
 * @step: a power of two
 */
static inline unsigned long copy_roundup(unsigned long n, unsigned long step)
{
	return (n + step - 1) & ~(step - 1);
}

#endif /* _ASM_COPY_H */
