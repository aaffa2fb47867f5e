// SPDX-License-Identifier: GPL-2.0
#include <linux/pageflags.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mig_debug_hits, mig_debug_misses;

static void mig_debug_account(bool hit)
{
	if (hit)
		mig_debug_hits++;
	else
		mig_debug_misses++;
}
#else
static inline void mig_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

enum mig_phase {
	MIG_PHASE_IDLE,
	MIG_PHASE_ARMED,
	MIG_PHASE_RUNNING,
	MIG_PHASE_FAULT,
};

static bool mig_phase_ok(enum mig_phase from, enum mig_phase to)
{
	switch (to) {
	case MIG_PHASE_ARMED:
		return from == MIG_PHASE_IDLE;
	case MIG_PHASE_RUNNING:
		return from == MIG_PHASE_ARMED;
	case MIG_PHASE_FAULT:
	case MIG_PHASE_IDLE:
		return true;
	}
	return false;
}

int mig_check(const struct page *pages, unsigned int n)
{
	return page_busy(pages, n) ? -EBUSY : 0;
}

int mig_isolate(struct page *page, bool write)
{
	if (PageLocked(page))
		return -EBUSY;
	SetPageLocked(page);
	if (write && !PageDirty(page))
		SetPageDirty(page);
	return 0;
}
