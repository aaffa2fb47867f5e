#include <linux/hrtimer.h>

static int hr_fire(struct hrtimer *t)
{
	return t->function == NULL;
}

void hr_arm(struct hrtimer *t)
{
#ifdef hrtimer_setup
	hrtimer_setup(t, hr_fire, 1);
#else
	hrtimer_init(t, 1);
	t->function = hr_fire;
#endif
}
