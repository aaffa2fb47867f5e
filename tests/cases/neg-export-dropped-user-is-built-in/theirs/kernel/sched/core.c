// SPDX-License-Identifier: GPL-2.0
#include <linux/sched.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int sc_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int sched_setprio(struct task *p, int prio)
{
	if (prio < 0 || prio > 139)
		return -EINVAL;
	p->prio = prio;
	return 0;
}
