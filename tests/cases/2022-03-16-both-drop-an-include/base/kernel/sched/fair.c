// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/task_work.h>
#include <linux/tracehook.h>

struct task_struct {
	struct callback_head numa_work;
	int numa_scan_seq;
	u64 node_stamp;
};

static void task_numa_work(struct callback_head *work)
{
	work->next = NULL;
}

void init_numa_balancing(struct task_struct *p)
{
	p->node_stamp = 0;
	p->numa_scan_seq = 0;
	init_task_work(&p->numa_work, task_numa_work);
}

void task_tick_numa(struct task_struct *curr)
{
	struct callback_head *work = &curr->numa_work;

	if (work->next != work)
		task_work_add(curr, work, TWA_RESUME);
}