// SPDX-License-Identifier: GPL-2.0
#include <linux/of_device.h>

static int avocet_clk_probe(struct platform_device *pdev)
{
	if (!of_device_get_match_data(&pdev->dev))
		return -ENODEV;
	return pdev->id;
}

static struct platform_driver avocet_clk_driver = {
	.probe	= avocet_clk_probe,
	.name	= "clk-avocet",
};
module_platform_driver(avocet_clk_driver);
