/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_PWM_H
#define __LINUX_PWM_H
#include <linux/device.h>

struct pwm_ops;

/**
 * struct pwm_chip - abstract a PWM controller
 * @dev: device providing the PWMs
 * @ops: callbacks for this PWM controller
 */
struct pwm_chip {
	struct device dev;
	const struct pwm_ops *ops;
	unsigned int npwm;
};

static inline struct device *pwmchip_parent(const struct pwm_chip *chip)
{
	return chip->dev.parent;
}
int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip);
#endif
