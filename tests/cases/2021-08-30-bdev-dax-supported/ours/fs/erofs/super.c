// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/dax.h>

#define EROFS_BLKSIZ	4096

struct super_block {
	struct block_device *s_bdev;
	void *s_fs_info;
};

struct erofs_sb_info {
	u32 blocks;
	unsigned int mount_opt;
};

#define EROFS_MOUNT_XATTR_USER	BIT(4)
#define EROFS_MOUNT_DAX_ALWAYS	BIT(6)

#define test_opt(ctx, option) ((ctx)->mount_opt & EROFS_MOUNT_##option)
#define clear_opt(ctx, option) ((ctx)->mount_opt &= ~EROFS_MOUNT_##option)

static int erofs_read_superblock(struct super_block *sb)
{
	struct erofs_sb_info *sbi = sb->s_fs_info;

	return sbi->blocks ? 0 : -EINVAL;
}

int erofs_fc_fill_super(struct super_block *sb)
{
	struct erofs_sb_info *sbi = sb->s_fs_info;
	int err;

	err = erofs_read_superblock(sb);
	if (err)
		return err;

	if (test_opt(sbi, DAX_ALWAYS) &&
	    !bdev_dax_supported(sb->s_bdev, EROFS_BLKSIZ)) {
		printk("erofs: device cannot do dax, mounting without\n");
		clear_opt(sbi, DAX_ALWAYS);
	}

	if (test_opt(sbi, XATTR_USER))
		printk("user xattrs on\n");
	return 0;
}
