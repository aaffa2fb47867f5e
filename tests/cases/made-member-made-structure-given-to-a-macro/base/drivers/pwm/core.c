// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/pwm.h>

static LIST_HEAD(pwm_chips);

int pwmchip_add(struct pwm_chip *chip)
{
	if (!chip || !chip->dev || !chip->ops->apply)
		return -EINVAL;
	list_add_tail(&chip->list, &pwm_chips);
	dev_info(chip->dev, "%u channels\n", chip->npwm);
	return 0;
}
EXPORT_SYMBOL_GPL(pwmchip_add);

int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip)
{
	chip->dev = dev;
	return pwmchip_add(chip);
}
EXPORT_SYMBOL_GPL(devm_pwmchip_add);
