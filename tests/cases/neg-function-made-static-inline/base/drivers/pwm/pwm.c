// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>
#include <linux/export.h>

int pwm_config(struct pwm *pwm, u64 duty, u64 period)
{
	if (!period || duty > period)
		return -EINVAL;
	pwm->duty = duty;
	pwm->period = period;
	pwm->on = true;
	return 0;
}
EXPORT_SYMBOL_GPL(pwm_config);

void pwm_disable(struct pwm *pwm)
{
	pwm->on = false;
}
EXPORT_SYMBOL_GPL(pwm_disable);

/* Bring a raw sample into the unit the callers count in. */
static int pwml_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_PM_SLEEP
static int pwml_saved_mode;

static int pwml_suspend_mode(int mode)
{
	pwml_saved_mode = mode;
	return 0;
}

static int pwml_resume_mode(void)
{
	return pwml_saved_mode;
}
#endif

int pwm_sweep(struct pwm *pwm, unsigned int steps)
{
	unsigned int i;
	int ret = 0;

	for (i = 0; i <= steps && !ret; i++)
		ret = pwm_config(pwm, pwm->period * i / steps, pwm->period);
	return ret;
}
EXPORT_SYMBOL_GPL(pwm_sweep);
