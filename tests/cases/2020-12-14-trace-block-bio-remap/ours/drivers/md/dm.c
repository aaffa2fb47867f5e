// SPDX-License-Identifier: GPL-2.0-only
#include <linux/blkdev.h>
#include <trace/events/block.h>

void __map_bio(struct bio *clone, struct gendisk *md, sector_t sector)
{
	/* tell tracers, then send it down */
	trace_block_bio_remap(clone, disk_devt(md), sector);
	submit_bio_noacct(clone);
}
