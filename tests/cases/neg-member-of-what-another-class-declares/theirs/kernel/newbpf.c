// SPDX-License-Identifier: GPL-2.0
#include <linux/file.h>

struct held {
	struct file *file;
};

struct held held_get(int n);
void held_put(struct held h);

DEFINE_CLASS(held, struct held, held_put(_T), held_get(n), int n)

void *newbpf_get(int n)
{
	CLASS(held, f)(n);
	CLASS(fd, g)(n);

	return !f.file ? NULL : f.file->private_data;
}
