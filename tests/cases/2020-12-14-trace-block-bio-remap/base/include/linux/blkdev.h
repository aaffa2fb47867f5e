/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H

#include <linux/kernel.h>

struct request_queue;

struct gendisk {
	struct request_queue *queue;
	dev_t devt;
};

struct bio {
	struct gendisk *bi_disk;
	sector_t bi_sector;
};

#define disk_devt(disk) ((disk)->devt)

void submit_bio_noacct(struct bio *bio);

#endif
