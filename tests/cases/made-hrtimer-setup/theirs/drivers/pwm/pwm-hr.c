// SPDX-License-Identifier: GPL-2.0-only
#include <linux/hrtimer.h>

struct hr_pwm {
	struct {
		struct hrtimer timer;
	} chan[2];
};

static enum hrtimer_restart hr_tick(struct hrtimer *t)
{
	return t->state ? HRTIMER_RESTART : HRTIMER_NORESTART;
}

void hr_pwm_init(struct hr_pwm *p)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(p->chan); i++) {
		hrtimer_init(&p->chan[i].timer, 1, HRTIMER_MODE_ABS);
		p->chan[i].timer.function = hr_tick;
	}
}
