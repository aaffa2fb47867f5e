// SPDX-License-Identifier: GPL-2.0
#include <linux/hrtimer.h>
#include <linux/percpu.h>

struct wd {
	struct hrtimer timer;
	struct timer_list soft;
	int hits;
};

static DEFINE_PER_CPU(struct wd, wd_cpu);

static enum hrtimer_restart wd_fire(struct hrtimer *timer)
{
	return HRTIMER_RESTART;
}

static void wd_soft(struct timer_list *t)
{
	t->expires++;
}

void wd_enable(int cpu)
{
	this_cpu_ptr(&wd_cpu)->soft.function = wd_soft;
	per_cpu(wd_cpu, cpu).timer.function = wd_fire;
	hrtimer_start(&this_cpu_ptr(&wd_cpu)->timer, 1000);
}
