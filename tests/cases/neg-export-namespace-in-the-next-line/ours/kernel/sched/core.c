// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>
#include <linux/sched.h>

struct task_struct {
	int policy, prio;
};

static int __sched_setscheduler(struct task_struct *p, int policy, int prio)
{
	p->policy = policy;
	p->prio = prio;
	return 0;
}

/**
 * sched_setscheduler - change the policy of a thread
 */
int sched_setscheduler(struct task_struct *p, int policy, const struct sched_param *param)
{
	return __sched_setscheduler(p, policy, param->sched_priority);
}
EXPORT_SYMBOL_NS_GPL(sched_setscheduler,
		     SCHED_INTERNAL);

int sched_setscheduler_nocheck(struct task_struct *p, int policy,
			       const struct sched_param *param)
{
	return __sched_setscheduler(p, policy, param->sched_priority);
}
EXPORT_SYMBOL_GPL(sched_setscheduler_nocheck);

void sched_set_fifo(struct task_struct *p)
{
	__sched_setscheduler(p, SCHED_FIFO, 50);
}
EXPORT_SYMBOL_GPL(sched_set_fifo);

void wake_up_q(struct task_struct *p)
{
	p->prio++;
}
