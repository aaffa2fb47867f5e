// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>
#include <linux/export.h>

#define RING_EXPORT_SYMBOL(name)	EXPORT_SYMBOL_GPL(name)

int ring_add(int n)
{
	return n + 0;
}
EXPORT_SYMBOL_GPL(ring_add);

int ring_sub(int n)
{
	return n + 1;
}
RING_EXPORT_SYMBOL(ring_sub);

int ring_mul(int n)
{
	return n + 2;
}
