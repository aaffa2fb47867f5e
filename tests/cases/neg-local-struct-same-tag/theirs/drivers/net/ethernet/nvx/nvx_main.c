// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct ring_desc {
	u32 buf;
	u32 flaglen;
};

#define NVX_RING_SIZE 64
#define NVX_RING_MASK (NVX_RING_SIZE - 1)

static unsigned int nvx_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & NVX_RING_MASK;
}

static bool nvx_ring_full(unsigned int head, unsigned int tail)
{
	return nvx_ring_space(head, tail) == 0;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long nvx_debug_hits, nvx_debug_misses;

static void nvx_debug_account(bool hit)
{
	if (hit)
		nvx_debug_hits++;
	else
		nvx_debug_misses++;
}
#else
static inline void nvx_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

struct nvx_priv {
	struct ring_desc tx[NVX_RING_SIZE];
	unsigned int head;
};

void nvx_kick(struct nvx_priv *np)
{
	np->head++;
}

int nvx_queue(struct nvx_priv *np, u32 addr, u32 len)
{
	struct ring_desc *d = &np->tx[np->head & NVX_RING_MASK];

	if (d->flaglen)
		return -EBUSY;
	d->buf = addr;
	d->flaglen = len | BIT(31);
	nvx_kick(np);
	return 0;
}

u32 nvx_peek(const struct nvx_priv *np, unsigned int i)
{
	return np->tx[i & NVX_RING_MASK].buf;
}
