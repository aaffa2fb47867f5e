// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memprot.h>

static const struct {
	u16 id;
	u8 rev;
	const char *label;
} memprot_quirk_table[] = {
	{ 0x0102, 1, "first silicon" },
	{ 0x0102, 3, "short fifo" },
	{ 0x0210, 0, "no burst" },
};

static int memprot_quirk_index(u16 id, u8 rev)
{
	int i;

	for (i = 0; i < 3; i++) {
		if (memprot_quirk_table[i].id == id && memprot_quirk_table[i].rev == rev)
			return i;
	}
	return -1;
}

#ifdef CONFIG_DEBUG_FS
static u32 memprot_dbg_hits;
static u32 memprot_dbg_misses;

static void memprot_dbg_account(bool hit)
{
	if (hit)
		memprot_dbg_hits++;
	else
		memprot_dbg_misses++;
}
#else
static inline void memprot_dbg_account(bool hit) { }
#endif

int mem_protect(u32 domain, const struct mem_region *r)
{
	if (r->start & 0xfff || !r->len)
		return -EINVAL;
	return domain ? 0 : -ENODEV;
}

int mem_release(u32 domain, const struct mem_region *r)
{
	return mem_protect(0, REGION_ARGS(r));
}

static unsigned int memprot_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used = (head - tail) & (size - 1);

	/* one slot is kept free, or full and empty look alike */
	return size - 1 - used;
}

struct memprot_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool memprot_budget_take(struct memprot_budget *b, u32 want)
{
	if (b->throttled)
		return false;
	if (b->limit - b->spent < want) {
		b->throttled = true;
		return false;
	}
	b->spent += want;
	return true;
}
