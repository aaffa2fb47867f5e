// SPDX-License-Identifier: GPL-2.0
#include <linux/blk_types.h>

sector_t part_nr_sects_read(struct block_device *bdev)
{
	return bdev_nr_sectors(bdev);
}
EXPORT_SYMBOL_GPL(part_nr_sects_read);
