/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HRTIMER_H
#define _HRTIMER_H

#include <linux/types.h>

enum hrtimer_restart { HRTIMER_NORESTART, HRTIMER_RESTART };

struct hrtimer {
	u64 expires;
	enum hrtimer_restart (*_fn)(struct hrtimer *timer);
};

struct timer_list {
	unsigned long expires;
	void (*function)(struct timer_list *timer);
};

void hrtimer_setup(struct hrtimer *timer,
		   enum hrtimer_restart (*function)(struct hrtimer *));
void hrtimer_start(struct hrtimer *timer, u64 when);

#endif
