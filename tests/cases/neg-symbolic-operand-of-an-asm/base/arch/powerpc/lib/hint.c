// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/hint.h>

#define HINT_FIELD_SHIFT	4
#define HINT_FIELD_MASK	0x0fu

static u32 hint_field_set(u32 reg, u32 val)
{
	reg &= ~(HINT_FIELD_MASK << HINT_FIELD_SHIFT);
	reg |= (val & HINT_FIELD_MASK) << HINT_FIELD_SHIFT;
	return reg;
}

static u32 hint_field_get(u32 reg)
{
	return (reg >> HINT_FIELD_SHIFT) & HINT_FIELD_MASK;
}

enum hint_stage {
	HINT_STAGE_IDLE,
	HINT_STAGE_ARMED,
	HINT_STAGE_RUNNING,
	HINT_STAGE_DRAINED,
};

static const char *hint_stage_name(enum hint_stage st)
{
	switch (st) {
	case HINT_STAGE_IDLE:
		return "idle";
	case HINT_STAGE_ARMED:
		return "armed";
	case HINT_STAGE_RUNNING:
		return "running";
	case HINT_STAGE_DRAINED:
		return "drained";
	}
	return "?";
}

u32 hint_now(u32 load)
{
	return load > 80 ? spin_hint : hint_level(load > 50);
}

struct hint_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool hint_budget_take(struct hint_budget *b, u32 want)
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
struct hint_window {
	u32 base;
	u32 count;
	u32 stride;
};

static bool hint_window_has(const struct hint_window *w, u32 off)
{
	if (!w->stride)
		return false;
	if (off < w->base)
		return false;
	return (off - w->base) / w->stride < w->count;
}
