// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

static int rng_dev_open(struct inode *inode, struct file *filp)
{
	return filp->f_mode & 2 ? -EINVAL : 0;
}

const struct file_operations rng_chrdev_ops = {
	.open		= rng_dev_open,
	.llseek		= noop_llseek,
};

const struct file_operations rng_ctl_ops = {
	.open		= rng_dev_open,
};
