// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/hint.h>

struct idle_hint_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool idle_hint_budget_take(struct idle_hint_budget *b, u32 want)
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

/* a window of registers, in words */
struct idle_hint_window {
	u32 base;
	u32 count;
	u32 stride;
};

static bool idle_hint_window_has(const struct idle_hint_window *w, u32 off)
{
	if (!w->stride)
		return false;
	if (off < w->base)
		return false;
	return (off - w->base) / w->stride < w->count;
}

#ifdef CONFIG_DEBUG_FS
static u32 idle_hint_dbg_hits;
static u32 idle_hint_dbg_misses;

static void idle_hint_dbg_account(bool hit)
{
	if (hit)
		idle_hint_dbg_hits++;
	else
		idle_hint_dbg_misses++;
}
#else
static inline void idle_hint_dbg_account(bool hit) { }
#endif

void idle_hint(void)
{
	hint_barrier();
}

/* spin_hint is handed to the next core */
u32 idle_hint_exchange(u32 val)
{
	u32 old = val;

	asm volatile("# hint %[spin_hint]"
		     : [spin_hint] "+r" (old)
		     : : "memory");
	return old;
}
