// SPDX-License-Identifier: GPL-2.0
#include <linux/stat9.h>
#include <linux/export.h>

enum stat9_phase {
	STAT9_PHASE_IDLE,
	STAT9_PHASE_ARMED,
	STAT9_PHASE_RUNNING,
	STAT9_PHASE_FAULT,
};

static bool stat9_phase_ok(enum stat9_phase from, enum stat9_phase to)
{
	switch (to) {
	case STAT9_PHASE_ARMED:
		return from == STAT9_PHASE_IDLE;
	case STAT9_PHASE_RUNNING:
		return from == STAT9_PHASE_ARMED;
	case STAT9_PHASE_FAULT:
	case STAT9_PHASE_IDLE:
		return true;
	}
	return false;
}
void stat9_touch(struct stat9 *st, s64 now)
{
	st->mtim.sec = now;
	st->mtim.nsec = 0;
}
EXPORT_SYMBOL(stat9_touch);
