/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_RING_H
#define LINUX_RING_H

#include <linux/kernel.h>

int ring_add(int n);

static inline int ring_sub(int n)
{
	return n - 1;
}

#define ring_mul(n)	((n) * 2)

#endif
