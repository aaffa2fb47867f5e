// SPDX-License-Identifier: GPL-2.0-only
#include <linux/platform_device.h>

struct second {
	int irq;
	bool on;
};

static int second_probe(struct platform_device *pdev)
{
	struct second *g = platform_get_drvdata(pdev);

	if (!g)
		return dev_err_probe(&pdev->dev, -ENODEV, "no data\n");
	g->on = true;
	return 0;
}

static void second_exit(struct platform_device *pdev)
{
	struct second *g = platform_get_drvdata(pdev);

	g->on = false;
}

static struct platform_driver second_driver = {
	.probe = second_probe,
	.remove_new = second_exit,
	.driver = {
		.name = "second",
	},
};
module_platform_driver(second_driver);
