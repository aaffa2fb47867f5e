// SPDX-License-Identifier: GPL-2.0
#include <linux/pageflags9.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mig9_debug_hits, mig9_debug_misses;

static void mig9_debug_account(bool hit)
{
	if (hit)
		mig9_debug_hits++;
	else
		mig9_debug_misses++;
}
#else
static inline void mig9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

enum mig9_phase {
	MIG9_PHASE_IDLE,
	MIG9_PHASE_ARMED,
	MIG9_PHASE_RUNNING,
	MIG9_PHASE_FAULT,
};

static bool mig9_phase_ok(enum mig9_phase from, enum mig9_phase to)
{
	switch (to) {
	case MIG9_PHASE_ARMED:
		return from == MIG9_PHASE_IDLE;
	case MIG9_PHASE_RUNNING:
		return from == MIG9_PHASE_ARMED;
	case MIG9_PHASE_FAULT:
	case MIG9_PHASE_IDLE:
		return true;
	}
	return false;
}
int mig9_check(const struct page9 *pages, unsigned int n)
{
	return page9_busy(pages, n) ? -EBUSY : 0;
}

int mig9_isolate(struct page9 *page, bool write)
{
	if (Page9Locked(page))
		return -EBUSY;
	SetPage9Locked(page);
	if (write && !Page9Dirty(page))
		SetPage9Dirty(page);
	return 0;
}
