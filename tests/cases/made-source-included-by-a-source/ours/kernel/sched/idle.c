static struct task_struct *pick_next_task_idle(struct rq *rq,
					       struct task_struct *prev)
{
	return prev ? prev : rq->curr;
}

static bool dequeue_task_idle(struct rq *rq, struct task_struct *p, int flags)
{
	rq->nr_running -= p->prio && flags;
	return true;
}

const struct sched_class idle_sched_class = {
	.dequeue_task	= dequeue_task_idle,
	.pick_next_task	= pick_next_task_idle,
};
