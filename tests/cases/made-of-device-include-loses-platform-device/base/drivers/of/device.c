// SPDX-License-Identifier: GPL-2.0
#include <linux/of_device.h>

const void *of_device_get_match_data(const struct device *dev)
{
	return dev->of_node ? dev->driver_data : NULL;
}

int of_pdev_id(struct platform_device *pdev);
int of_pdev_id(struct platform_device *pdev)
{
	return pdev->id;
}
