// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

static ssize_t duo_read(struct file *f, char __user *buf, size_t n, loff_t *pos)
{
	*pos += n;
	return n;
}

static const struct file_operations duo_fops[] = {
	[0] = {
		.llseek	= generic_file_llseek,
		.read	= duo_read,
	},
	[1] = {
		.llseek	= no_llseek,
		.read	= duo_read,
	},
};

const struct file_operations *duo_get(int minor)
{
	return &duo_fops[minor & 1];
}
