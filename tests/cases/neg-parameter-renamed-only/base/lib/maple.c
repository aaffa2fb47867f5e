// SPDX-License-Identifier: GPL-2.0
#include <linux/maple.h>
#include <linux/export.h>

enum mas_phase {
	MAS_PHASE_IDLE,
	MAS_PHASE_ARMED,
	MAS_PHASE_RUNNING,
	MAS_PHASE_FAULT,
};

static bool mas_phase_ok(enum mas_phase from, enum mas_phase to)
{
	switch (to) {
	case MAS_PHASE_ARMED:
		return from == MAS_PHASE_IDLE;
	case MAS_PHASE_RUNNING:
		return from == MAS_PHASE_ARMED;
	case MAS_PHASE_FAULT:
	case MAS_PHASE_IDLE:
		return true;
	}
	return false;
}

/* Bring a raw sample into the unit the callers count in. */
static int mas_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void *mas_find_range(struct ma_state *mas, unsigned long start,
			 unsigned long end, unsigned int flags)
{
	if (start > end || mas->last < start)
		return NULL;
	mas->index = start;
	return flags ? mas->node : NULL;
}
EXPORT_SYMBOL_GPL(mas_find_range);

void mas_reset(struct ma_state *mas)
{
	mas->index = mas->last = 0;
}
EXPORT_SYMBOL_GPL(mas_reset);
