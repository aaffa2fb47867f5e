#include <linux/hrtimer.h>

void hrtimer_setup(struct hrtimer *timer, int (*function)(struct hrtimer *),
		   int clock_id)
{
	timer->function = function;
}
