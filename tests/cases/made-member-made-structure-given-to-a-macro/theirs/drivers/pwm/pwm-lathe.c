// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/pwm.h>

struct lathe_pwm {
	struct pwm_chip chip;
	void __iomem *base;
};

#define to_lathe(c) container_of(c, struct lathe_pwm, chip)

static int lathe_apply(struct pwm_chip *chip, struct pwm_device *pwm,
		       const struct pwm_state *state)
{
	if (state->period > 1000000) {
		dev_err(chip->dev, "period of %u is too long\n", pwm->hwpwm);
		return -EINVAL;
	}
	writel(state->duty_cycle, to_lathe(chip)->base + 4 * pwm->hwpwm);
	return 0;
}

static const struct pwm_ops lathe_ops = { .apply = lathe_apply };

static int lathe_probe(struct platform_device *pdev)
{
	struct lathe_pwm *l = devm_kzalloc(&pdev->dev, sizeof(*l), GFP_KERNEL);

	if (!l)
		return -ENOMEM;
	l->chip.ops = &lathe_ops;
	l->chip.npwm = 4;
	return devm_pwmchip_add(&pdev->dev, &l->chip);
}

static struct platform_driver lathe_driver = {
	.probe = lathe_probe,
	.driver = { .name = "lathe" },
};
module_platform_driver(lathe_driver);
MODULE_LICENSE("GPL");
