// SPDX-License-Identifier: GPL-2.0
/*
 * The fair class: who has run least runs next.
 */
#include <linux/kernel.h>
#include <linux/sched.h>

#include "sched.h"

/* A task runs at least that long before another of the class may preempt. */
static const u64 sched_min_granularity = 3;

static u64 calc_delta_fair(u64 delta, const struct sched_entity *se)
{
	if (!se->load.weight)
		return delta;
	return delta * NICE_0_LOAD / se->load.weight;
}

void init_cfs_rq(struct cfs_rq *cfs_rq)
{
	INIT_LIST_HEAD(&cfs_rq->tasks);
	cfs_rq->min_vruntime = 0;
	cfs_rq->nr_running = 0;
	cfs_rq->curr = NULL;
}

static void update_min_vruntime(struct cfs_rq *cfs_rq)
{
	struct sched_entity *first;
	u64 vruntime = cfs_rq->min_vruntime;

	first = list_first_entry_or_null(&cfs_rq->tasks, struct sched_entity,
					 run_node);
	if (first)
		vruntime = max(vruntime, first->vruntime);
	cfs_rq->min_vruntime = vruntime;
}

static void update_curr(struct rq *rq)
{
	struct sched_entity *curr = rq->cfs.curr;
	u64 now = rq_clock(rq);
	u64 delta;

	if (!curr)
		return;

	delta = now - curr->exec_start;
	if ((s64)delta <= 0)
		return;

	curr->exec_start = now;
	curr->sum_exec_runtime += delta;
	curr->vruntime += calc_delta_fair(delta, curr);
	update_min_vruntime(&rq->cfs);
}

static void __enqueue_entity(struct cfs_rq *cfs_rq, struct sched_entity *se)
{
	struct sched_entity *pos;

	list_for_each_entry(pos, &cfs_rq->tasks, run_node) {
		if ((s64)(se->vruntime - pos->vruntime) < 0)
			break;
	}
	list_add_tail(&se->run_node, &pos->run_node);
}

static void enqueue_task_fair(struct rq *rq, struct task_struct *p, int flags)
{
	struct sched_entity *se = &p->se;

	update_curr(rq);
	se->vruntime = max(se->vruntime, rq->cfs.min_vruntime);
	__enqueue_entity(&rq->cfs, se);
	se->on_rq = true;
	rq->cfs.nr_running++;
	add_nr_running(rq, 1);
}

static void dequeue_task_fair(struct rq *rq, struct task_struct *p, int flags)
{
	struct sched_entity *se = &p->se;

	update_curr(rq);
	if (rq->cfs.curr == se)
		rq->cfs.curr = NULL;
	else
		list_del_init(&se->run_node);
	se->on_rq = false;
	rq->cfs.nr_running--;
	sub_nr_running(rq, 1);
}

static void check_preempt_wakeup(struct rq *rq, struct task_struct *p,
				 int wake_flags)
{
	struct sched_entity *curr = rq->cfs.curr;

	update_curr(rq);
	if (!curr)
		return;
	if ((s64)(curr->vruntime - p->se.vruntime) >
	    (s64)sched_min_granularity)
		resched_curr(rq);
}

static struct task_struct *pick_next_task_fair(struct rq *rq)
{
	struct sched_entity *se;

	se = list_first_entry_or_null(&rq->cfs.tasks, struct sched_entity,
				      run_node);
	if (!se)
		return NULL;

	list_del_init(&se->run_node);
	se->exec_start = rq_clock(rq);
	rq->cfs.curr = se;
	return task_of(se);
}

static void put_prev_task_fair(struct rq *rq, struct task_struct *prev)
{
	struct sched_entity *se = &prev->se;

	if (!se->on_rq)
		return;
	update_curr(rq);
	__enqueue_entity(&rq->cfs, se);
	rq->cfs.curr = NULL;
}

static void task_tick_fair(struct rq *rq, struct task_struct *curr, int queued)
{
	struct sched_entity *first;

	update_curr(rq);
	if (rq->cfs.nr_running < 2)
		return;

	first = list_first_entry_or_null(&rq->cfs.tasks, struct sched_entity,
					 run_node);
	if (first && curr->se.vruntime > first->vruntime)
		resched_curr(rq);
}

#ifdef CONFIG_SMP
static unsigned long cpu_util(int cpu)
{
	struct rq *rq = cpu_rq(cpu);
	struct sched_entity *se;
	unsigned long util = 0;

	list_for_each_entry(se, &rq->cfs.tasks, run_node)
		util += se->avg.util_avg;
	return min(util, rq->cpu_capacity);
}

static int select_task_rq_fair(struct task_struct *p, int prev_cpu,
			       int sd_flag, int wake_flags)
{
	unsigned long best_util = -1UL;
	int best = prev_cpu;
	unsigned int cpu;

	for_each_cpu(cpu, &p->cpus_allowed) {
		unsigned long util;

		if (!cpumask_test_cpu(cpu, cpu_online_mask))
			continue;
		util = cpu_util(cpu);
		if (util < best_util) {
			best_util = util;
			best = cpu;
		}
	}
	return best;
}

static bool can_migrate_task(struct task_struct *p, int dest_cpu)
{
	if (!cpumask_test_cpu(dest_cpu, &p->cpus_allowed))
		return false;
	return !(p->flags & PF_EXITING);
}

static void rebalance(struct rq *this, struct rq *busiest)
{
	struct sched_entity *se, *next;

	list_for_each_entry_safe(se, next, &busiest->cfs.tasks, run_node) {
		struct task_struct *p = task_of(se);

		if (busiest->nr_running <= this->nr_running + 1)
			break;
		if (!can_migrate_task(p, this->cpu))
			continue;
		dequeue_task_fair(busiest, p, 0);
		p->recent_cpu = this->cpu;
		enqueue_task_fair(this, p, 0);
	}
}

void trigger_load_balance(struct rq *rq)
{
	struct rq *busiest = rq;
	unsigned int cpu;

	if (rq->clock < rq->next_balance)
		return;
	rq->next_balance = rq->clock + HZ / 10;

	for_each_online_cpu(cpu) {
		if (cpu_rq(cpu)->nr_running > busiest->nr_running)
			busiest = cpu_rq(cpu);
	}
	if (busiest != rq)
		rebalance(rq, busiest);
}
#endif /* CONFIG_SMP */

const struct sched_class fair_sched_class = {
	.next			= NULL,
	.enqueue_task		= enqueue_task_fair,
	.dequeue_task		= dequeue_task_fair,
	.check_preempt_curr	= check_preempt_wakeup,
	.pick_next_task		= pick_next_task_fair,
	.put_prev_task		= put_prev_task_fair,
	.task_tick		= task_tick_fair,
#ifdef CONFIG_SMP
	.select_task_rq		= select_task_rq_fair,
	.set_cpus_allowed	= set_cpus_allowed_common,
#endif
};
