// SPDX-License-Identifier: GPL-2.0
#include <linux/stat.h>
#include <linux/export.h>

enum stat_phase {
	STAT_PHASE_IDLE,
	STAT_PHASE_ARMED,
	STAT_PHASE_RUNNING,
	STAT_PHASE_FAULT,
};

static bool stat_phase_ok(enum stat_phase from, enum stat_phase to)
{
	switch (to) {
	case STAT_PHASE_ARMED:
		return from == STAT_PHASE_IDLE;
	case STAT_PHASE_RUNNING:
		return from == STAT_PHASE_ARMED;
	case STAT_PHASE_FAULT:
	case STAT_PHASE_IDLE:
		return true;
	}
	return false;
}

void stat_touch(struct stat *st, s64 now)
{
	st->mtim.sec = now;
	st->mtim.nsec = 0;
}
EXPORT_SYMBOL(stat_touch);
