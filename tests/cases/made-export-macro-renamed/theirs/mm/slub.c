// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>

int slab_count;

int slab_add(int n)
{
	slab_count += n;
	return slab_count;
}
EXPORT_SYMBOL_GPL_FOR_MODULES(slab_add, "slub_kunit");
