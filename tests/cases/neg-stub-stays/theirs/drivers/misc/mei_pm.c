// SPDX-License-Identifier: GPL-2.0
#include <linux/mei_pm.h>
#include <linux/export.h>

enum meipm_phase {
	MEIPM_PHASE_IDLE,
	MEIPM_PHASE_ARMED,
	MEIPM_PHASE_RUNNING,
	MEIPM_PHASE_FAULT,
};

static bool meipm_phase_ok(enum meipm_phase from, enum meipm_phase to)
{
	switch (to) {
	case MEIPM_PHASE_ARMED:
		return from == MEIPM_PHASE_IDLE;
	case MEIPM_PHASE_RUNNING:
		return from == MEIPM_PHASE_ARMED;
	case MEIPM_PHASE_FAULT:
	case MEIPM_PHASE_IDLE:
		return true;
	}
	return false;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long meipm_debug_hits, meipm_debug_misses;

static void meipm_debug_account(bool hit)
{
	if (hit)
		meipm_debug_hits++;
	else
		meipm_debug_misses++;
}
#else
static inline void meipm_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static int mei_core_event(struct mei_dev *mdev, int event)
{
	if (!meipm_phase_ok(MEIPM_PHASE_IDLE, (enum meipm_phase)event))
		return -EINVAL;
	mdev->state = event;
	return 0;
}

int mei_pm_get(struct mei_dev *mdev)
{
	mdev->powered = true;
	return mei_core_event(mdev, 0);
}
EXPORT_SYMBOL_GPL(mei_pm_get);
