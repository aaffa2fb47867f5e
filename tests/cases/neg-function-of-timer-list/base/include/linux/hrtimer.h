/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_HRTIMER_H
#define _LINUX_HRTIMER_H

#include <linux/kernel.h>

enum hrtimer_restart { HRTIMER_NORESTART, HRTIMER_RESTART };
enum hrtimer_mode { HRTIMER_MODE_ABS, HRTIMER_MODE_REL = 1 };

struct hrtimer {
	ktime_t softexpires;
	enum hrtimer_restart (*function)(struct hrtimer *);
	u8 state;
};

void hrtimer_init(struct hrtimer *timer, int which, enum hrtimer_mode mode);
void hrtimer_start(struct hrtimer *timer, ktime_t tim, enum hrtimer_mode mode);

#endif
