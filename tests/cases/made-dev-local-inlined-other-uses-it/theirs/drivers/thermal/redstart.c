// SPDX-License-Identifier: GPL-2.0
#include "redstart.h"

static int redstart_probe(struct platform_device *pdev)
{
	struct device *dev = &pdev->dev;
	struct redstart *r;

	r = devm_kzalloc(dev, sizeof(*r), GFP_KERNEL);
	if (!r)
		return -ENOMEM;

	r->irq = pdev->id;

	r->trim = 12;
	if (r->irq < 0)
		return dev_err_probe(dev, r->irq,
				     "no irq\n");

	dev_set_drvdata(&pdev->dev, r);

	return 0;
}

static struct platform_driver redstart_driver = {
	.probe = redstart_probe,
	.name = "redstart",
};
module_platform_driver(redstart_driver);
