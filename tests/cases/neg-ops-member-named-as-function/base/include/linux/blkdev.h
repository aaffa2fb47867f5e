/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H

#include <linux/types.h>

struct file;

struct block_device {
	sector_t bd_nr_sectors;
	void *bd_holder;
};

struct block_device *file_bdev(struct file *bdev_file);
int set_blocksize(struct block_device *bdev, int size);

#endif
