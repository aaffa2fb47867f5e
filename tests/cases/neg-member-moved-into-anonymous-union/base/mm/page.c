// SPDX-License-Identifier: GPL-2.0
#include <linux/page.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long pagel_debug_hits, pagel_debug_misses;

static void pagel_debug_account(bool hit)
{
	if (hit)
		pagel_debug_hits++;
	else
		pagel_debug_misses++;
}
#else
static inline void pagel_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

enum pagel_phase {
	PAGEL_PHASE_IDLE,
	PAGEL_PHASE_ARMED,
	PAGEL_PHASE_RUNNING,
	PAGEL_PHASE_FAULT,
};

static bool pagel_phase_ok(enum pagel_phase from, enum pagel_phase to)
{
	switch (to) {
	case PAGEL_PHASE_ARMED:
		return from == PAGEL_PHASE_IDLE;
	case PAGEL_PHASE_RUNNING:
		return from == PAGEL_PHASE_ARMED;
	case PAGEL_PHASE_FAULT:
	case PAGEL_PHASE_IDLE:
		return true;
	}
	return false;
}

static struct page pagel_all[16];

struct page *page_get(unsigned long index)
{
	struct page *p = &pagel_all[index % ARRAY_SIZE(pagel_all)];

	p->index = index;
	p->refs++;
	return p;
}
EXPORT_SYMBOL(page_get);
