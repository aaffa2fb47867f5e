// SPDX-License-Identifier: GPL-2.0
#include <linux/sched.h>

enum sid_phase {
	SID_PHASE_IDLE,
	SID_PHASE_ARMED,
	SID_PHASE_RUNNING,
	SID_PHASE_FAULT,
};

static bool sid_phase_ok(enum sid_phase from, enum sid_phase to)
{
	switch (to) {
	case SID_PHASE_ARMED:
		return from == SID_PHASE_IDLE;
	case SID_PHASE_RUNNING:
		return from == SID_PHASE_ARMED;
	case SID_PHASE_FAULT:
	case SID_PHASE_IDLE:
		return true;
	}
	return false;
}

void sched_idle(struct task *p)
{
	p->policy = 5;
}
