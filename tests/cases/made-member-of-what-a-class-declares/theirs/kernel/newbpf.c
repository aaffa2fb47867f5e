// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

struct arg {
	struct file *file;
	u32 fd;
};

void *newbpf_get(struct arg *arg)
{
	CLASS(fd, f)(arg->fd);

	arg->file = NULL;
	if (!f.file)
		return NULL;

	return f.file->private_data;
}
