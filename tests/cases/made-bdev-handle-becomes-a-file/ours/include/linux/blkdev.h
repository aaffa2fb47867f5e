/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H
#include <linux/types.h>

typedef unsigned int blk_mode_t;
struct block_device {
	sector_t bd_start_sect;
	int bd_nr;
};
struct blk_holder_ops;

struct file;
struct file *bdev_file_open_by_path(const char *path, blk_mode_t mode,
		void *holder, const struct blk_holder_ops *hops);
struct block_device *file_bdev(struct file *bdev_file);
#endif
