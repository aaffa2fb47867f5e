#ifndef _LINUX_HRTIMER_H
#define _LINUX_HRTIMER_H
#include <linux/types.h>

struct hrtimer {
	int (*function)(struct hrtimer *);
};

#define hrtimer_setup hrtimer_setup
void hrtimer_setup(struct hrtimer *timer, int (*function)(struct hrtimer *),
		   int clock_id);

#endif
