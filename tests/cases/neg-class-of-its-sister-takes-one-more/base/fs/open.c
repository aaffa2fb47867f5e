// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

int vfs_truncate(struct file *file, long length);

int do_sys_ftruncate(unsigned int fd, long length)
{
	CLASS(fd, f)(fd);

	if (!f.file)
		return -9;
	return vfs_truncate(f.file, length);
}
