// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/bio.h>

void *mempool_alloc(size_t size, gfp_t gfp_mask);
void mempool_free(void *p);

struct bio *bio_alloc(gfp_t gfp_mask, unsigned short nr_iovecs)
{
	struct bio *bio;

	if (nr_iovecs > BIO_MAX_VECS)
		return NULL;
	bio = mempool_alloc(sizeof(*bio), gfp_mask);
	if (bio)
		bio->bi_max_vecs = nr_iovecs;
	return bio;
}
EXPORT_SYMBOL(bio_alloc);

void bio_put(struct bio *bio)
{
	mempool_free(bio);
}
EXPORT_SYMBOL(bio_put);
