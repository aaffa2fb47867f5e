// SPDX-License-Identifier: GPL-2.0
#include <linux/early.h>

int early_lock(int n)
{
	return n;
}
EXPORT_SYMBOL_GPL(early_lock);
