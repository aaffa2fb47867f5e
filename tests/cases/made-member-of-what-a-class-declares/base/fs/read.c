// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

unsigned int file_mode(unsigned int fd)
{
	CLASS(fd, f)(fd);

	if (!f.file)
		return 0;

	return f.file->f_mode;
}
