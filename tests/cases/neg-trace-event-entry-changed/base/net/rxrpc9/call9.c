// SPDX-License-Identifier: GPL-2.0
#include <trace/events/peer9.h>

enum ca9_phase {
	CA9_PHASE_IDLE,
	CA9_PHASE_ARMED,
	CA9_PHASE_RUNNING,
	CA9_PHASE_FAULT,
};

static bool ca9_phase_ok(enum ca9_phase from, enum ca9_phase to)
{
	switch (to) {
	case CA9_PHASE_ARMED:
		return from == CA9_PHASE_IDLE;
	case CA9_PHASE_RUNNING:
		return from == CA9_PHASE_ARMED;
	case CA9_PHASE_FAULT:
	case CA9_PHASE_IDLE:
		return true;
	}
	return false;
}
int call9_end(int state)
{
	return state ? -EIO : 0;
}
