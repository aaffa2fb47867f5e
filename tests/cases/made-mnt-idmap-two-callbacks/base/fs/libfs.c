// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

loff_t no_llseek(struct file *file, loff_t offset, int whence)
{
	return -29;
}
EXPORT_SYMBOL(no_llseek);

static int simple_mkdir(struct user_namespace *ns, struct inode *dir,
			struct dentry *dentry, umode_t mode)
{
	return vfs_create(ns, dir, dentry, mode | 040000, true);
}

static int simple_revalidate(struct dentry *dentry, unsigned int flags)
{
	return dentry->d_name.len > 0;
}

const struct dentry_operations simple_dops = {
	.d_revalidate = simple_revalidate,
};

const struct inode_operations simple_iops = {
	.mkdir = simple_mkdir,
};

const struct file_operations simple_fops = {
	.llseek = no_llseek,
	.splice_read = generic_file_splice_read,
};

void simple_touch(struct inode *inode)
{
	inode->i_ctime = current_time(inode);
}

int simple_mount(const char *path)
{
	struct block_device *b = blkdev_get_by_path(path, 1, NULL);

	if (IS_ERR(b))
		return PTR_ERR(b);
	blkdev_put(b, 1);
	return 0;
}
