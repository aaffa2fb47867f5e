// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>
#include <linux/platform_device.h>

struct curlew_chip {
	struct device *dev;
	struct pwm_chip pwm;
};

int curlew_pwm_probe(struct platform_device *pdev, struct curlew_chip *chip);
int curlew_pwm_probe(struct platform_device *pdev, struct curlew_chip *chip)
{
	chip->dev = &pdev->dev;
	if (pwmchip_parent(&chip->pwm) != chip->dev->parent)
		return -EINVAL;
	return devm_pwmchip_add(chip->dev, &chip->pwm);
}
