// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

int fop_sync(const struct file_operations *f);
int fop_sync(const struct file_operations *f)
{
	return f->fop_flags & FOP_MMAP_SYNC;
}
