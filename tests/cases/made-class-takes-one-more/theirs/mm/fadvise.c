// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

int vfs_fadvise(struct file *file, long offset, int advice);

int ksys_fadvise(int fd, long offset, int advice)
{
	CLASS(fd, f)(fd);

	if (!f.file)
		return -9;
	return vfs_fadvise(f.file, offset, advice);
}
