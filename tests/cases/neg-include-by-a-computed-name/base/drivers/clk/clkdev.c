// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/clkdev.h>

static int clkdev_parse_hex(const char *s, u32 *out)
{
	u32 v = 0;

	if (!*s)
		return -22;
	for (; *s; s++) {
		v <<= 4;
		if (*s >= '0' && *s <= '9')
			v |= *s - '0';
		else if (*s >= 'a' && *s <= 'f')
			v |= *s - 'a' + 10;
		else
			return -22;
	}
	*out = v;
	return 0;
}

struct clkdev_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool clkdev_budget_take(struct clkdev_budget *b, u32 want)
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

u32 clkdev_rate(struct clk_dev *c, u32 parent)
{
	return c->ratio ? ratio_apply(c->ratio, parent) : parent;
}

static unsigned int clkdev_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used = (head - tail) & (size - 1);

	/* one slot is kept free, or full and empty look alike */
	return size - 1 - used;
}

#ifdef CONFIG_DEBUG_FS
static u32 clkdev_dbg_hits;
static u32 clkdev_dbg_misses;

static void clkdev_dbg_account(bool hit)
{
	if (hit)
		clkdev_dbg_hits++;
	else
		clkdev_dbg_misses++;
}
#else
static inline void clkdev_dbg_account(bool hit) { }
#endif
