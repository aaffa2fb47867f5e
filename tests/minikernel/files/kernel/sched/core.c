// SPDX-License-Identifier: GPL-2.0
/*
 * The part of the scheduler that no policy owns.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/init.h>
#include <linux/sched.h>

#include "sched.h"

static struct rq runqueues[NR_CPUS];

struct rq *cpu_rq(int cpu)
{
	return &runqueues[cpu];
}

static struct rq *task_rq_lock(struct task_struct *p, unsigned long *flags)
{
	struct rq *rq;

	for (;;) {
		spin_lock_irqsave(&p->pi_lock, *flags);
		rq = cpu_rq(task_cpu(p));
		spin_lock(&rq->lock);
		if (likely(rq == cpu_rq(task_cpu(p))))
			return rq;
		spin_unlock(&rq->lock);
		spin_unlock_irqrestore(&p->pi_lock, *flags);
	}
}

static void task_rq_unlock(struct rq *rq, struct task_struct *p,
			   unsigned long *flags)
{
	spin_unlock(&rq->lock);
	spin_unlock_irqrestore(&p->pi_lock, *flags);
}

static void enqueue_task(struct rq *rq, struct task_struct *p, int flags)
{
	p->sched_class->enqueue_task(rq, p, flags);
	p->on_rq = 1;
}

static void dequeue_task(struct rq *rq, struct task_struct *p, int flags)
{
	p->on_rq = 0;
	p->sched_class->dequeue_task(rq, p, flags);
}

#ifdef CONFIG_SMP
unsigned int task_cpu(const struct task_struct *p)
{
	return p->recent_cpu;
}

/*
 * A task that has no cpu left to run on may run everywhere.
 */
static int select_fallback_rq(int cpu, struct task_struct *p)
{
	unsigned int dest;

	for_each_cpu(dest, &p->cpus_allowed) {
		if (cpumask_test_cpu(dest, cpu_online_mask))
			return dest;
	}

	pr_info("process %d (%s) no longer affine to cpu%d\n",
		p->pid, p->comm, cpu);
	cpumask_copy(&p->cpus_allowed, cpu_possible_mask);
	return cpumask_first(cpu_online_mask);
}

static int select_task_rq(struct task_struct *p, int cpu, int sd_flags,
			  int wake_flags)
{
	if (p->nr_cpus_allowed > 1 && p->sched_class->select_task_rq)
		cpu = p->sched_class->select_task_rq(p, cpu, sd_flags,
						     wake_flags);
	else
		cpu = cpumask_first(&p->cpus_allowed);

	if (unlikely(!cpumask_test_cpu(cpu, cpu_online_mask)))
		cpu = select_fallback_rq(task_cpu(p), p);
	return cpu;
}

void set_cpus_allowed_common(struct task_struct *p,
			     const struct cpumask *new_mask)
{
	cpumask_copy(&p->cpus_allowed, new_mask);
	p->nr_cpus_allowed = cpumask_weight(new_mask);
}

static int __set_cpus_allowed_ptr(struct task_struct *p,
				  const struct cpumask *new_mask, bool check)
{
	unsigned long flags;
	unsigned int dest;
	struct rq *rq;
	int ret = 0;

	rq = task_rq_lock(p, &flags);

	if (check && (p->flags & PF_NO_SETAFFINITY)) {
		ret = -EINVAL;
		goto out;
	}

	dest = cpumask_first_and(cpu_online_mask, new_mask);
	if (dest >= nr_cpu_ids) {
		ret = -EINVAL;
		goto out;
	}

	if (p->sched_class->set_cpus_allowed)
		p->sched_class->set_cpus_allowed(p, new_mask);
	else
		set_cpus_allowed_common(p, new_mask);

	if (!cpumask_test_cpu(task_cpu(p), new_mask)) {
		if (p->on_rq)
			dequeue_task(rq, p, 0);
		p->recent_cpu = dest;
	}
out:
	task_rq_unlock(rq, p, &flags);
	return ret;
}

/**
 * set_cpus_allowed_ptr - say where a task may run
 * @p: the task
 * @new_mask: the cpus
 *
 * Returns 0, or -EINVAL when none of them is online or the task is bound.
 */
int set_cpus_allowed_ptr(struct task_struct *p,
			 const struct cpumask *new_mask)
{
	return __set_cpus_allowed_ptr(p, new_mask, true);
}
EXPORT_SYMBOL_GPL(set_cpus_allowed_ptr);
#else
static int select_task_rq(struct task_struct *p, int cpu, int sd_flags,
			  int wake_flags)
{
	return 0;
}
#endif /* CONFIG_SMP */

/**
 * wake_up_process - make a sleeping task runnable
 * @p: the task
 *
 * Returns 1 when it slept, 0 when it was running already.
 */
int wake_up_process(struct task_struct *p)
{
	unsigned long flags;
	struct rq *rq;

	if (p->state == TASK_RUNNING)
		return 0;

	p->recent_cpu = select_task_rq(p, task_cpu(p), 0, 0);
	rq = task_rq_lock(p, &flags);
	p->state = TASK_RUNNING;
	enqueue_task(rq, p, 0);
	if (rq->curr && rq->curr->sched_class == p->sched_class)
		p->sched_class->check_preempt_curr(rq, p, 0);
	task_rq_unlock(rq, p, &flags);
	return 1;
}
EXPORT_SYMBOL(wake_up_process);

void set_user_nice(struct task_struct *p, long nice)
{
	unsigned long flags;
	struct rq *rq;
	bool queued;

	if (nice < MIN_NICE || nice > MAX_NICE)
		return;

	rq = task_rq_lock(p, &flags);
	queued = p->on_rq;
	if (queued)
		dequeue_task(rq, p, 0);
	p->static_prio = NICE_TO_PRIO(nice);
	p->prio = p->static_prio;
	if (queued)
		enqueue_task(rq, p, 0);
	task_rq_unlock(rq, p, &flags);
}
EXPORT_SYMBOL(set_user_nice);

static struct task_struct *pick_next_task(struct rq *rq)
{
	const struct sched_class *class;
	struct task_struct *p;

	for_each_class(class) {
		p = class->pick_next_task(rq);
		if (p)
			return p;
	}
	return rq->idle;
}

void schedule(void)
{
	struct task_struct *prev = current;
	struct rq *rq = cpu_rq(task_cpu(prev));
	struct task_struct *next;

	spin_lock(&rq->lock);
	if (prev->state != TASK_RUNNING && prev->on_rq)
		dequeue_task(rq, prev, 0);
	else
		prev->sched_class->put_prev_task(rq, prev);
	next = pick_next_task(rq);
	rq->curr = next;
	spin_unlock(&rq->lock);
}
EXPORT_SYMBOL(schedule);

void scheduler_tick(int cpu);

void scheduler_tick(int cpu)
{
	struct rq *rq = cpu_rq(cpu);
	struct task_struct *curr = rq->curr;

	spin_lock(&rq->lock);
	rq->clock = jiffies;
	curr->sched_class->task_tick(rq, curr, 0);
	spin_unlock(&rq->lock);

	trigger_load_balance(rq);
}

static int __init sched_init(void)
{
	int cpu;

	for (cpu = 0; cpu < NR_CPUS; cpu++) {
		struct rq *rq = cpu_rq(cpu);

		spin_lock_init(&rq->lock);
		rq->cpu = cpu;
		init_cfs_rq(&rq->cfs);
		init_rt_rq(&rq->rt);
	}
	return 0;
}
core_initcall(sched_init);
