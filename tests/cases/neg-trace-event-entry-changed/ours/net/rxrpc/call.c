// SPDX-License-Identifier: GPL-2.0
#include <trace/events/peer.h>

enum ca_phase {
	CA_PHASE_IDLE,
	CA_PHASE_ARMED,
	CA_PHASE_RUNNING,
	CA_PHASE_FAULT,
};

static bool ca_phase_ok(enum ca_phase from, enum ca_phase to)
{
	switch (to) {
	case CA_PHASE_ARMED:
		return from == CA_PHASE_IDLE;
	case CA_PHASE_RUNNING:
		return from == CA_PHASE_ARMED;
	case CA_PHASE_FAULT:
	case CA_PHASE_IDLE:
		return true;
	}
	return false;
}

int call_end(int state)
{
	return state ? -EIO : 0;
}

int call_new(unsigned int peer, int usage)
{
	const void *here = __builtin_return_address(0);

	trace_peer(peer, usage, here);
	if (!usage)
		trace_peer(peer,
				1, NULL);
	return call_end(usage);
}
