// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

#define ESPIPE 29

/* The position is of no interest, whatever it is asked to be. */
loff_t noop_llseek(struct file *file, loff_t offset, int whence)
{
	return file->f_pos;
}
EXPORT_SYMBOL(noop_llseek);

loff_t no_llseek(struct file *file, loff_t offset, int whence)
{
	return -ESPIPE;
}
EXPORT_SYMBOL(no_llseek);

loff_t vfs_llseek(struct file *file, loff_t offset, int whence)
{
	loff_t (*fn)(struct file *, loff_t, int);

	fn = no_llseek;
	if ((file->f_mode & FMODE_LSEEK) && file->f_op->llseek)
		fn = file->f_op->llseek;
	return fn(file, offset, whence);
}
EXPORT_SYMBOL(vfs_llseek);
