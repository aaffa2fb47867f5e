#include <linux/hrtimer.h>

void hrtimer_init(struct hrtimer *timer, int clock_id)
{
	timer->function = NULL;
}
