// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>
#include <linux/export.h>

int ring_add(int n)
{
	return n + 0;
}
EXPORT_SYMBOL_GPL(ring_add);

int ring_sub(int n)
{
	return n + 1;
}
#ifdef CONFIG_RING_SUB
EXPORT_SYMBOL_GPL(ring_sub);
#endif
