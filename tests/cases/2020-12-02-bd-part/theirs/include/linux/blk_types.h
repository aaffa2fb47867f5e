/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BLK_TYPES_H
#define __LINUX_BLK_TYPES_H

#include <linux/kernel.h>

struct gendisk;

struct block_device {
	dev_t			bd_dev;
	int			bd_openers;
	void			*bd_holder;
	u8			bd_partno;
	unsigned int		bd_part_count;
	struct gendisk		*bd_disk;
	sector_t		bd_nr_sectors;
};

static inline sector_t bdev_nr_sectors(struct block_device *bdev)
{
	return bdev->bd_nr_sectors;
}

#endif /* __LINUX_BLK_TYPES_H */
