/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BIO_H
#define __LINUX_BIO_H

#include <linux/blk_types.h>

#define bio_set_dev(bio, bdev)				\
do {							\
	(bio)->bi_disk = (bdev)->bd_disk;		\
	(bio)->bi_partno = (bdev)->bd_partno;		\
} while (0)

int bio_add_page(struct bio *bio, unsigned int len);
void submit_bio(struct bio *bio);

#endif
