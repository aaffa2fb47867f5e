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

#else

u64 btrfs_zone_size(const struct btrfs_device *device)
{
	return 0;
}

#endif /* CONFIG_BLK_DEV_ZONED */
