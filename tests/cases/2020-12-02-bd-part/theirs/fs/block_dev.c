// SPDX-License-Identifier: GPL-2.0-only
#include <linux/blk_types.h>

bool bdev_part_valid(struct block_device *bdev)
{
	return bdev_nr_sectors(bdev) != 0;
}

int bd_claim(struct block_device *bdev, void *holder)
{
	if (bdev->bd_holder && bdev->bd_holder != holder)
		return -EBUSY;
	bdev->bd_holder = holder;
	return 0;
}
