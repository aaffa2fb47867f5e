// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

#define FMODE_READ 1u
#define FMODE_EXCL 0x80u

int newfs_journal(const char *path, void *sb)
{
	const unsigned int mode = FMODE_READ | FMODE_EXCL;
	struct block_device *bdev;

	bdev = blkdev_get_by_path(path,
				  mode, sb);
	if (IS_ERR(bdev)) {
		pr_warn("%s: blkdev_get_by_path() = %ld\n", path,
			PTR_ERR(bdev));
		return PTR_ERR(bdev);
	}
	blkdev_put(bdev, mode);
	return 0;
}
