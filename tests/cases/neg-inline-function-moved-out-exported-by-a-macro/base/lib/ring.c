// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>
#include <linux/export.h>

int ring_add(int n)
{
	return n + 0;
}
EXPORT_SYMBOL_GPL(ring_add);
