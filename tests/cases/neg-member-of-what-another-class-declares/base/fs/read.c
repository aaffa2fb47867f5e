// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

unsigned int file_mode(unsigned int fd)
{
	CLASS(fd, f)(fd);

	return f.file ? f.file->f_mode : 0;
}
