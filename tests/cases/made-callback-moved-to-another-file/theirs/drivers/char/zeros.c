// SPDX-License-Identifier: GPL-2.0
#include <chardev.h>

static long zeros_read(struct chardev *d, void *to, ulong n, ulong at)
{
	char *p = to;

	for (ulong i = 0; i < n; i++)
		p[i] = 0;
	return n;
}

static const struct chardev_ops zeros_ops = {
	.read = zeros_read,
};

int zeros_init(void);
int zeros_init(void)
{
	return chardev_add("zeros", &zeros_ops);
}
