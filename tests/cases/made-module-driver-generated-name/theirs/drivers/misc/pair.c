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

#define PAIR_FN(n) \
static int pair_##n(struct platform_device *pdev) \
{ \
	return pdev->dev.parent ? 0 : -EINVAL; \
}
PAIR_FN(check)
int (*pair_late_hook)(struct platform_device *) = pair_check;
