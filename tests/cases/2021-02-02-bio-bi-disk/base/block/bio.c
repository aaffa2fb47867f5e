// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/bio.h>

static bool bio_full(struct bio *bio, unsigned int len)
{
	if (bio->bi_vcnt >= bio->bi_max_vecs)
		return true;
	return bio->bi_size > ~0U - len;
}

/**
 *	bio_add_page	-	append bytes
 *	@bio: destination
 *	@len: bytes
 */
int bio_add_page(struct bio *bio, unsigned int len)
{
	if (bio_full(bio, len))
		return 0;
	bio->bi_vcnt++;
	bio->bi_size += len;
	return len;
}
EXPORT_SYMBOL(bio_add_page);

void bio_advance(struct bio *bio, unsigned int bytes)
{
	bio->bi_size -= bytes;
}
EXPORT_SYMBOL(bio_advance);
