// SPDX-License-Identifier: GPL-2.0
#include <linux/pump.h>

int pump_pwm_probe(struct pump *p);

static int pump_pwm_start(struct pump *p)
{
	p->speed = 1;
	return 0;
}

static int pump_pwm_drain(struct pump *p)
{
	return p->level;
}

static int pump_pwm_set(struct pump *p, int speed)
{
	p->speed = speed;
	return 0;
}

static const struct pump_ops pump_pwm_ops = {
	.start = pump_pwm_start,
	.drain = pump_pwm_drain,
	.set = pump_pwm_set,
};

int pump_pwm_probe(struct pump *p)
{
	p->ops = &pump_pwm_ops;
	p->level = 0;
	p->limit = 100;
	return pump_start(p);
}
