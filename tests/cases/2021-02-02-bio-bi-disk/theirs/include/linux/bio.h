/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BIO_H
#define __LINUX_BIO_H

#include <linux/blk_types.h>

#define bio_set_dev(bio, bdev)				\
do {							\
	(bio)->bi_bdev = (bdev);			\
} while (0)

int bio_add_page(struct bio *bio, unsigned int len);
void submit_bio(struct bio *bio);

#endif
