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

int call9_new(unsigned int peer, int usage)
{
	const void *here = __builtin_return_address(0);

	trace_peer9(peer, usage, here);
	if (!usage)
		trace_peer9(peer,
				1, NULL);
	return call9_end(usage);
}
