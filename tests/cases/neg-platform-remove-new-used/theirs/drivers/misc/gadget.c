// SPDX-License-Identifier: GPL-2.0-only
#include <linux/platform_device.h>

struct gadget {
	int irq;
	bool on;
};

static int gadget_probe(struct platform_device *pdev)
{
	struct gadget *g = platform_get_drvdata(pdev);

	if (!g)
		return dev_err_probe(&pdev->dev, -ENODEV, "no data\n");
	g->on = true;
	return 0;
}

static void gadget_remove(struct platform_device *pdev)
{
	struct gadget *g = platform_get_drvdata(pdev);

	g->on = false;
}

static struct platform_driver gadget_driver = {
	.probe = gadget_probe,
	.remove_new = gadget_remove,
	.driver = {
		.name = "gadget",
	},
};
module_platform_driver(gadget_driver);
