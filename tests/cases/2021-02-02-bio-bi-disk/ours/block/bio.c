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

/**
 *	bio_add_zone_append_page - append bytes to a zone append
 *	@bio: destination
 *	@len: bytes
 */
int bio_add_zone_append_page(struct bio *bio, unsigned int len)
{
	struct request_queue *q = bio->bi_disk->queue;

	if (bio_op(bio) != REQ_OP_ZONE_APPEND || !q->zoned)
		return 0;
	if (bio->bi_size + len > q->max_zone_append << 9)
		return 0;
	return bio_add_page(bio, len);
}
EXPORT_SYMBOL_GPL(bio_add_zone_append_page);

void bio_advance(struct bio *bio, unsigned int bytes)
{
	bio->bi_size -= bytes;
}
EXPORT_SYMBOL(bio_advance);
