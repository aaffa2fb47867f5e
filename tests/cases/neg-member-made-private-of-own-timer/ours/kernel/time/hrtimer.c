// SPDX-License-Identifier: GPL-2.0
#include <linux/hrtimer.h>

int run_one(struct hrtimer *timer)
{
	return timer->_fn(timer) == HRTIMER_RESTART;
}
