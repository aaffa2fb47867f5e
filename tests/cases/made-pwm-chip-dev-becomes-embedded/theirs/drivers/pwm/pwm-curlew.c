// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>
#include <linux/platform_device.h>

struct curlew_pwm {
	struct pwm_chip chip;
	void *regs;
};

int curlew_pwm_probe(struct platform_device *pdev, struct curlew_pwm *cp);
int curlew_pwm_probe(struct platform_device *pdev, struct curlew_pwm *cp)
{
	cp->chip.dev = &pdev->dev;
	cp->chip.npwm = 2;
	return devm_pwmchip_add(&pdev->dev, &cp->chip);
}
