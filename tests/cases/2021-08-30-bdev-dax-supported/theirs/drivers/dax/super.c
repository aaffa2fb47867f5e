// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dax.h>

#define PAGE_SIZE 4096

sector_t bdev_nr_sectors(struct block_device *bdev);

bool generic_fsdax_supported(struct dax_device *dax_dev,
			     struct block_device *bdev, int blocksize,
			     sector_t start, sector_t sectors)
{
	if (blocksize != PAGE_SIZE)
		return false;
	return dax_dev && sectors > start;
}
EXPORT_SYMBOL_GPL(generic_fsdax_supported);
