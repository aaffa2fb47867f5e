#ifndef _LINUX_HRTIMER_H
#define _LINUX_HRTIMER_H
#include <linux/types.h>

struct hrtimer {
	int (*function)(struct hrtimer *);
};

void hrtimer_init(struct hrtimer *timer, int clock_id);

#endif
