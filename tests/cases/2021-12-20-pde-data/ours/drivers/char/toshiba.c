// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/proc_fs.h>

struct tosh {
	int fan;
};

int tosh_open(struct inode *inode, struct file *file)
{
	struct tosh *t = pde_data(inode);

	return t ? t->fan : -ENODEV;
}
