// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>
#include <linux/hrtimer.h>

int del_timer(struct timer_list *timer)
{
	int was = timer_pending(timer);

	timer->expires = 0;
	return was;
}
EXPORT_SYMBOL(del_timer);

void hrtimer_init(struct hrtimer *timer, int which, enum hrtimer_mode mode)
{
	timer->state = which + mode;
}
EXPORT_SYMBOL_GPL(hrtimer_init);
