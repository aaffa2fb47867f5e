/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BIO_H
#define __LINUX_BIO_H

#include <linux/kernel.h>

#define BIO_MAX_PAGES		256

struct bio {
	unsigned short bi_vcnt;
	unsigned short bi_max_vecs;
	void *bi_private;
};

struct bio *bio_alloc(gfp_t gfp_mask, unsigned short nr_iovecs);
void bio_put(struct bio *bio);

static inline bool bio_full(const struct bio *bio)
{
	return bio->bi_vcnt >= bio->bi_max_vecs;
}

#endif /* __LINUX_BIO_H */
