// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "volumes.h"

#define SECTOR_SHIFT	9
#define SZ_256M		0x10000000ULL

#ifdef CONFIG_BLK_DEV_ZONED

static bool device_present(const struct btrfs_device *device)
{
	return device->bdev && !device->missing;
}

u64 btrfs_zone_size(const struct btrfs_device *device)
{
	return device_present(device) ? SZ_256M : 0;
}

int btrfs_get_dev_zone_info(struct btrfs_device *device, u32 *nr_zones)
{
	struct block_device *bdev = device->bdev;
	sector_t nr_sectors = bdev->bd_part->nr_sects;
	u64 zone_sectors = btrfs_zone_size(device) >> SECTOR_SHIFT;

	if (!zone_sectors)
		return -EINVAL;
	*nr_zones = (u32)nr_sectors / (u32)zone_sectors;
	if (device->bdev->bd_part->nr_sects % (u32)zone_sectors)
		(*nr_zones)++;
	return 0;
}

#else

u64 btrfs_zone_size(const struct btrfs_device *device)
{
	return 0;
}

#endif /* CONFIG_BLK_DEV_ZONED */
