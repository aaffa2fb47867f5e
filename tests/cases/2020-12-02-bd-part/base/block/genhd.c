// SPDX-License-Identifier: GPL-2.0
#include <linux/blk_types.h>

sector_t part_nr_sects_read(struct block_device *bdev)
{
	struct hd_struct *part = bdev->bd_part;

	return part ? part->nr_sects : bdev->bd_nr_sectors;
}
EXPORT_SYMBOL_GPL(part_nr_sects_read);
