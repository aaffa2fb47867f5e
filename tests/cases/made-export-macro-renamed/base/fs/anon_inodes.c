// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>

int anon_inode_make(int n)
{
	return n > 0 ? n : -EINVAL;
}
EXPORT_SYMBOL_GPL_FOR_MODULES(anon_inode_make, "kvm");
