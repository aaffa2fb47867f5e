#ifndef _KERNEL_SCHED_SCHED_H
#define _KERNEL_SCHED_SCHED_H
#include <linux/types.h>

struct task_struct {
	int prio;
	u64 slice;
};

struct rq {
	unsigned int nr_running;
	struct task_struct *curr;
	u64 clock;
};

struct sched_class {
	void (*enqueue_task)(struct rq *rq, struct task_struct *p, int flags);
	void (*dequeue_task)(struct rq *rq, struct task_struct *p, int flags);
	struct task_struct *(*pick_next_task)(struct rq *rq);
	void (*put_prev_task)(struct rq *rq, struct task_struct *p);
};

extern const struct sched_class idle_sched_class;
void resched_curr(struct rq *rq);

#endif
