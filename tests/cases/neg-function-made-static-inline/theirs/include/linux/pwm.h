/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PWM_H
#define _LINUX_PWM_H

#include <linux/types.h>

struct pwm {
	u64 period;
	u64 duty;
	bool on;
};

static inline int pwm_config(struct pwm *pwm, u64 duty, u64 period)
{
	if (!period || duty > period)
		return -EINVAL;
	pwm->duty = duty;
	pwm->period = period;
	pwm->on = true;
	return 0;
}

static inline void pwm_disable(struct pwm *pwm)
{
	pwm->on = false;
}

int pwm_sweep(struct pwm *pwm, unsigned int steps);

enum pwml_class {
	PWML_CLASS_NONE,
	PWML_CLASS_LOW,
	PWML_CLASS_HIGH,
	PWML_CLASS_MAX
};

static inline const char *pwml_class_str(enum pwml_class c)
{
	return c == PWML_CLASS_HIGH ? "high" :
		c == PWML_CLASS_LOW ? "low" : "none";
}

#endif
