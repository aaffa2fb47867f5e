// SPDX-License-Identifier: GPL-2.0-only
#include <linux/hrtimer.h>
#include <linux/timer.h>

struct hr_pwm {
	struct hrtimer hr;
	struct timer_list slow;
	int (*function)(struct hr_pwm *p);
};

int hr_pwm_arm(struct hr_pwm *p)
{
	struct timer_list *t = &p->slow;

	if (!p->function || !t->function)
		return -EINVAL;
	if (p->slow.function)
		t->function(&p->slow);
	hrtimer_start(&p->hr, 5, HRTIMER_MODE_REL);
	return p->function(p);
}
