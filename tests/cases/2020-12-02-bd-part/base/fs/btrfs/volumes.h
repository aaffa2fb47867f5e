/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BTRFS_VOLUMES_H
#define BTRFS_VOLUMES_H

#include <linux/blk_types.h>

struct btrfs_device {
	struct block_device *bdev;
	u64 devid;
	u64 total_bytes;
	bool missing;
};

#endif
