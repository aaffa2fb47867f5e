// SPDX-License-Identifier: GPL-2.0
#include <linux/bio.h>

void blk_mq_submit(struct request_queue *q, struct bio *bio);

void submit_bio(struct bio *bio)
{
	struct gendisk *disk = bio->bi_bdev ? bio->bi_bdev->bd_disk : NULL;

	if (!disk || bio->bi_size > disk->queue->max_sectors << 9) {
		printk("bio beyond the end of %d\n", bio->bi_bdev->bd_partno);
		return;
	}
	blk_mq_submit(disk->queue, bio);
}
EXPORT_SYMBOL(submit_bio);
