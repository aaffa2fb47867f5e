// SPDX-License-Identifier: GPL-2.0
/*
 * The real time class: strict priorities.
 */
#include <linux/kernel.h>
#include <linux/sched.h>

#include "sched.h"

void init_rt_rq(struct rt_rq *rt_rq)
{
	INIT_LIST_HEAD(&rt_rq->tasks);
	rt_rq->nr_running = 0;
}

static void enqueue_task_rt(struct rq *rq, struct task_struct *p, int flags)
{
	struct sched_entity *pos;

	list_for_each_entry(pos, &rq->rt.tasks, run_node) {
		if (p->prio < task_of(pos)->prio)
			break;
	}
	list_add_tail(&p->se.run_node, &pos->run_node);
	rq->rt.nr_running++;
	add_nr_running(rq, 1);
}

static void dequeue_task_rt(struct rq *rq, struct task_struct *p, int flags)
{
	list_del_init(&p->se.run_node);
	rq->rt.nr_running--;
	sub_nr_running(rq, 1);
}

static void check_preempt_curr_rt(struct rq *rq, struct task_struct *p,
				  int flags)
{
	if (p->prio < rq->curr->prio)
		resched_curr(rq);
}

static struct task_struct *pick_next_task_rt(struct rq *rq)
{
	struct sched_entity *se;

	se = list_first_entry_or_null(&rq->rt.tasks, struct sched_entity,
				      run_node);
	return se ? task_of(se) : NULL;
}

static void put_prev_task_rt(struct rq *rq, struct task_struct *p)
{
	list_move_tail(&p->se.run_node, &rq->rt.tasks);
}

static void task_tick_rt(struct rq *rq, struct task_struct *p, int queued)
{
	struct sched_entity *first;

	first = list_first_entry_or_null(&rq->rt.tasks, struct sched_entity,
					 run_node);
	if (first && task_of(first)->prio < p->prio)
		resched_curr(rq);
}

#ifdef CONFIG_SMP
static int select_task_rq_rt(struct task_struct *p, int prev_cpu, int sd_flag,
			     int flags)
{
	unsigned int cpu;

	for_each_cpu(cpu, &p->cpus_allowed) {
		if (!cpu_rq(cpu)->rt.nr_running)
			return cpu;
	}
	return prev_cpu;
}
#endif

const struct sched_class rt_sched_class = {
	.next			= &fair_sched_class,
	.enqueue_task		= enqueue_task_rt,
	.dequeue_task		= dequeue_task_rt,
	.check_preempt_curr	= check_preempt_curr_rt,
	.pick_next_task		= pick_next_task_rt,
	.put_prev_task		= put_prev_task_rt,
	.task_tick		= task_tick_rt,
#ifdef CONFIG_SMP
	.select_task_rq		= select_task_rq_rt,
	.set_cpus_allowed	= set_cpus_allowed_common,
#endif
};
