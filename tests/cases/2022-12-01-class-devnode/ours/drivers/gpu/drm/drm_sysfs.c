// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>
#include <linux/err.h>

static struct class *drm_class;

static char *drm_devnode(const struct device *dev, umode_t *mode)
{
	return kasprintf(0, "dri/%s", dev_name(dev));
}

int drm_sysfs_init(void)
{
	drm_class = class_create("drm");
	if (IS_ERR(drm_class))
		return PTR_ERR(drm_class);
	drm_class->devnode = drm_devnode;
	return 0;
}
