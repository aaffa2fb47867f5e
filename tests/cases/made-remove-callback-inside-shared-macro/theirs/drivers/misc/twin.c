// SPDX-License-Identifier: GPL-2.0-only
#include <linux/platform_device.h>

static int left_remove(struct platform_device *pdev)
{
	return pdev->name ? 0 : -EINVAL;
}

#define TWIN_DRIVER(side)				\
	static struct platform_driver side##_driver = {	\
		.remove = side##_remove,		\
		.driver = { .name = #side },		\
	}

TWIN_DRIVER(left);
module_platform_driver(left_driver);
