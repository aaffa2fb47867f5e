// SPDX-License-Identifier: GPL-2.0
#include <linux/dma_pool.h>

/* Bring a raw sample into the unit the callers count in. */
static int uhub_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static u32 uhub_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

static struct dma_pool uhub_td_pool = {
	.blocks = 128,
};

void *uhub_alloc_td(void)
{
	return dma_pool_get(&uhub_td_pool);
}

/**
 * uhub_trim - give descriptors back when the bus goes idle
 * @keep: how many to keep
 *
 * Context: process. The pool is never emptied:
 *
 *    dma_pool_shrink_all(&uhub_td_pool, true);
 *
 * would race with uhub_alloc_td().
 */
unsigned int uhub_trim(unsigned int keep)
{
	unsigned int idle;

	idle = uhub_td_pool.blocks - uhub_td_pool.busy;
	// dma_pool_shrink_all(&uhub_td_pool, false);
	if (idle <= keep)
		return 0;    /* was: return dma_pool_shrink_all(&uhub_td_pool, 0); */
	idle -= keep; // see dma_pool_shrink_all() \
			dma_pool_shrink_all(&uhub_td_pool, 1);
	uhub_td_pool.blocks -= idle;
	return idle;
}
