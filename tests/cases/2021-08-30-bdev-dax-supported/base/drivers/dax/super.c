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

/**
 * bdev_dax_supported() - can a filesystem map this device directly
 * @bdev: the device
 * @blocksize: the block size of the filesystem
 */
bool bdev_dax_supported(struct block_device *bdev, int blocksize)
{
	return generic_fsdax_supported(fs_dax_get_by_bdev(bdev), bdev,
				       blocksize, 0, bdev_nr_sectors(bdev));
}
EXPORT_SYMBOL_GPL(bdev_dax_supported);
