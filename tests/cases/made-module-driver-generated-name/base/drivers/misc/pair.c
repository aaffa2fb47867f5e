// SPDX-License-Identifier: GPL-2.0-only
#include <linux/platform_device.h>

static int pair_probe(struct platform_device *pdev)
{
	return pdev->name ? 0 : -ENODEV;
}

int pair_count(void)
{
	int n = 0;

	if (n)
		return n;
	return 2;
}

int pair_name(struct platform_device *pdev)
{
	if (!pdev->name)
		return -EINVAL;
	return pair_probe(pdev);
}
