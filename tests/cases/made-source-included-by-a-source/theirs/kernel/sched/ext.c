// SPDX-License-Identifier: GPL-2.0
#define SCX_SLICE_DFL	20000

static struct task_struct *pick_next_task_scx(struct rq *rq)
{
	struct task_struct *p = rq->curr;

	if (!p->slice)
		p->slice = SCX_SLICE_DFL + rq->clock;
	return p;
}

static void dequeue_task_scx(struct rq *rq, struct task_struct *p, int flags)
{
	p->slice = 0;
	if (flags)
		resched_curr(rq);
}

const struct sched_class ext_sched_class = {
	.dequeue_task		= dequeue_task_scx,
	.pick_next_task		= pick_next_task_scx,
};
