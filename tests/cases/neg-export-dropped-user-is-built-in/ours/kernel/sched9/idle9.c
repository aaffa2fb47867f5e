// SPDX-License-Identifier: GPL-2.0
#include <linux/sched9.h>

enum sid9_phase {
	SID9_PHASE_IDLE,
	SID9_PHASE_ARMED,
	SID9_PHASE_RUNNING,
	SID9_PHASE_FAULT,
};

static bool sid9_phase_ok(enum sid9_phase from, enum sid9_phase to)
{
	switch (to) {
	case SID9_PHASE_ARMED:
		return from == SID9_PHASE_IDLE;
	case SID9_PHASE_RUNNING:
		return from == SID9_PHASE_ARMED;
	case SID9_PHASE_FAULT:
	case SID9_PHASE_IDLE:
		return true;
	}
	return false;
}
void sched9_idle(struct task9 *p)
{
	p->policy = 5;
}

int sched9_idle_enter(struct task9 *p)
{
	sched9_idle(p);
	return sched9_setprio(p, 139);
}
