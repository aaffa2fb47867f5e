/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCHED_H
#define _LINUX_SCHED_H

#include <linux/cpumask.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <asm/atomic.h>

struct mm_struct;
struct sched_class;

#define TASK_RUNNING		0
#define TASK_INTERRUPTIBLE	1
#define TASK_UNINTERRUPTIBLE	2
#define TASK_DEAD		4

#define PF_EXITING		0x04
#define PF_KTHREAD		0x08
#define PF_NO_SETAFFINITY	0x10

#define TASK_COMM_LEN		16

#define MAX_NICE		19
#define MIN_NICE		-20
#define NICE_TO_PRIO(nice)	((nice) + 120)

struct load_weight {
	unsigned long weight;
};

struct sched_avg {
	u64 last_update_time;
	u32 load_sum;
	u32 util_sum;
	unsigned long load_avg;
	unsigned long util_avg;
};

struct sched_entity {
	struct load_weight load;
	struct list_head run_node;
	bool on_rq;
	u64 exec_start;
	u64 sum_exec_runtime;
	u64 vruntime;
#ifdef CONFIG_SMP
	struct sched_avg avg;
#endif
};

struct task_struct {
	volatile long state;
	unsigned int flags;
	atomic_t usage;

	int prio;
	int static_prio;
	unsigned int policy;
	int on_rq;
	int recent_cpu;
	const struct sched_class *sched_class;
	struct sched_entity se;

	int nr_cpus_allowed;
	cpumask_t cpus_allowed;

	struct mm_struct *mm;
	struct mm_struct *active_mm;

	pid_t pid;
	pid_t tgid;
	struct task_struct *group_leader;
	char comm[TASK_COMM_LEN];

	spinlock_t alloc_lock;
	spinlock_t pi_lock;
};

struct task_struct *get_current(void);
#define current	get_current()

void schedule(void);
int wake_up_process(struct task_struct *p);
void set_user_nice(struct task_struct *p, long nice);
int signal_pending(struct task_struct *p);

#ifdef CONFIG_SMP
int set_cpus_allowed_ptr(struct task_struct *p,
			 const struct cpumask *new_mask);
unsigned int task_cpu(const struct task_struct *p);
#else
static inline int set_cpus_allowed_ptr(struct task_struct *p,
				       const struct cpumask *new_mask)
{
	return cpumask_test_cpu(0, new_mask) ? 0 : -EINVAL;
}

static inline unsigned int task_cpu(const struct task_struct *p)
{
	return 0;
}
#endif

static inline void task_lock(struct task_struct *p)
{
	spin_lock(&p->alloc_lock);
}

static inline void task_unlock(struct task_struct *p)
{
	spin_unlock(&p->alloc_lock);
}

#endif /* _LINUX_SCHED_H */
