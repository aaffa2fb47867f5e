/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KERNEL_SCHED_SCHED_H
#define _KERNEL_SCHED_SCHED_H

#include <linux/cpumask.h>
#include <linux/jiffies.h>
#include <linux/sched.h>

#define NICE_0_LOAD	1024UL

struct rq;

/* The queue of the fair class, sorted by vruntime. */
struct cfs_rq {
	struct load_weight load;
	unsigned int nr_running;
	u64 min_vruntime;
	struct list_head tasks;
	struct sched_entity *curr;
};

struct rt_rq {
	struct list_head tasks;
	unsigned int nr_running;
};

struct rq {
	spinlock_t lock;
	unsigned int nr_running;
	unsigned int cpu;
	u64 clock;
	struct cfs_rq cfs;
	struct rt_rq rt;
	struct task_struct *curr;
	struct task_struct *idle;
#ifdef CONFIG_SMP
	unsigned long cpu_capacity;
	u64 next_balance;
#endif
};

/* One scheduling policy; classes are asked in the order of @next. */
struct sched_class {
	const struct sched_class *next;

	void (*enqueue_task)(struct rq *rq, struct task_struct *p, int flags);
	void (*dequeue_task)(struct rq *rq, struct task_struct *p, int flags);
	void (*check_preempt_curr)(struct rq *rq, struct task_struct *p,
				   int flags);
	struct task_struct *(*pick_next_task)(struct rq *rq);
	void (*put_prev_task)(struct rq *rq, struct task_struct *p);
	void (*task_tick)(struct rq *rq, struct task_struct *p, int queued);
#ifdef CONFIG_SMP
	int (*select_task_rq)(struct task_struct *p, int task_cpu,
			      int sd_flag, int flags);
	void (*set_cpus_allowed)(struct task_struct *p,
				 const struct cpumask *newmask);
#endif
};

extern const struct sched_class rt_sched_class;
extern const struct sched_class fair_sched_class;

#define sched_class_highest	(&rt_sched_class)
#define for_each_class(class)	\
	for (class = sched_class_highest; class; class = class->next)

struct rq *cpu_rq(int cpu);
void resched_curr(struct rq *rq);
void init_cfs_rq(struct cfs_rq *cfs_rq);
void init_rt_rq(struct rt_rq *rt_rq);

#ifdef CONFIG_SMP
void set_cpus_allowed_common(struct task_struct *p,
			     const struct cpumask *new_mask);
void trigger_load_balance(struct rq *rq);
#else
static inline void trigger_load_balance(struct rq *rq)
{
}
#endif

static inline u64 rq_clock(struct rq *rq)
{
	return rq->clock;
}

static inline struct task_struct *task_of(struct sched_entity *se)
{
	return container_of(se, struct task_struct, se);
}

static inline void add_nr_running(struct rq *rq, unsigned int count)
{
	rq->nr_running += count;
}

static inline void sub_nr_running(struct rq *rq, unsigned int count)
{
	rq->nr_running -= count;
}

#endif /* _KERNEL_SCHED_SCHED_H */
