// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/copy.h>

#ifdef CONFIG_DEBUG_FS
static u32 copy_dbg_hits;
static u32 copy_dbg_misses;

static void copy_dbg_account(bool hit)
{
	if (hit)
		copy_dbg_hits++;
	else
		copy_dbg_misses++;
}
#else
static inline void copy_dbg_account(bool hit) { }
#endif

static unsigned int copy_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used = (head - tail) & (size - 1);

	/* one slot is kept free, or full and empty look alike */
	return size - 1 - used;
}

void copy_page_to(void *d, const void *s)
{
	arch_copy(d, s, 4096);
}

struct copy_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool copy_budget_take(struct copy_budget *b, u32 want)
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

static int copy_parse_hex(const char *s, u32 *out)
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
