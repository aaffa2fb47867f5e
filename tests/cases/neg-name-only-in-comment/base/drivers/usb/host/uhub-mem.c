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
