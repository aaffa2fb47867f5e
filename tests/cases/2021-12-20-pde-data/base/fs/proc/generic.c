// SPDX-License-Identifier: GPL-2.0
#include <linux/proc_fs.h>

/* what was given to proc_create_data() */
void *PDE_DATA(const struct inode *inode)
{
	return inode->i_private;
}
EXPORT_SYMBOL(PDE_DATA);

int proc_create_data(const char *name, umode_t mode,
		     const struct proc_ops *ops, void *data)
{
	return name && ops ? 0 : -EINVAL;
}
EXPORT_SYMBOL(proc_create_data);
