/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_PWM_H
#define __LINUX_PWM_H

#include <linux/device.h>

struct pwm_chip;
struct pwm_device;

struct pwm_state {
	u64 period;
	u64 duty_cycle;
	bool enabled;
};

struct pwm_ops {
	int (*request)(struct pwm_chip *chip, struct pwm_device *pwm);
	int (*apply)(struct pwm_chip *chip, struct pwm_device *pwm,
		     const struct pwm_state *state);
	void (*get_state)(struct pwm_chip *chip, struct pwm_device *pwm,
			  struct pwm_state *state);
};

struct pwm_chip {
	struct device dev;
	const struct pwm_ops *ops;
	unsigned int npwm;
	struct list_head list;
};

struct pwm_device {
	const char *label;
	unsigned int hwpwm;
	struct pwm_chip *chip;
	struct pwm_state state;
};

#define pwmchip_dev(chip) ((chip)->dev)

int pwmchip_add(struct pwm_chip *chip);
int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip);

#endif
