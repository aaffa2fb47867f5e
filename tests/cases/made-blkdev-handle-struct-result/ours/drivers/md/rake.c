// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

struct rake_dev {
	struct block_device *bdev;
	struct rake_dev *next;
};

int rake_open(struct rake_dev *rd, const char *path)
{
	rd->bdev = blkdev_get_by_path(path, 3, rd);
	return IS_ERR(rd->bdev) ? PTR_ERR(rd->bdev) : 0;
}
