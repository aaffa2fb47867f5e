// SPDX-License-Identifier: GPL-2.0-only
#include <linux/hrtimer.h>

struct hr_pwm {
	struct hrtimer *timer;
};

static enum hrtimer_restart hr_tick(struct hrtimer *t)
{
	return HRTIMER_NORESTART;
}

void hr_pwm_arm(struct hr_pwm *p)
{
	struct hrtimer *hr = p->timer;

	if (hr->function != hr_tick)
		return;
	hrtimer_start(hr, 5, HRTIMER_MODE_REL);
}
