// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/pwm.h>

int devm_pwmchip_add(struct device *dev, struct pwm_chip *chip)
{
	if (!chip->ops || !pwmchip_parent(chip))
		return -EINVAL;
	return 0;
}
