// SPDX-License-Identifier: GPL-2.0
/*
 * Registration of drm devices.
 */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/slab.h>

#include <drm/drm_device.h>
#include <drm/drm_drv.h>
#include <drm/drm_print.h>

/**
 * drm_dev_alloc - a new drm device
 * @driver: its driver
 * @parent: the device it sits on
 *
 * Returns the device or an ERR_PTR().
 */
struct drm_device *drm_dev_alloc(struct drm_driver *driver,
				 struct device *parent)
{
	struct drm_device *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return ERR_PTR(-ENOMEM);

	dev->driver = driver;
	dev->dev = parent;
	mutex_init(&dev->struct_mutex);
	INIT_LIST_HEAD(&dev->filelist);
	return dev;
}
EXPORT_SYMBOL(drm_dev_alloc);

int drm_dev_register(struct drm_device *dev, unsigned long flags)
{
	struct drm_driver *driver = dev->driver;

	if (!drm_core_check_feature(driver, DRIVER_GEM))
		return -EINVAL;

	dev->registered = true;
	DRM_INFO("Initialized %s %d.%d\n", driver->name, driver->major,
		 driver->minor);
	return 0;
}
EXPORT_SYMBOL(drm_dev_register);

void drm_dev_unregister(struct drm_device *dev)
{
	dev->registered = false;
}
EXPORT_SYMBOL(drm_dev_unregister);

MODULE_DESCRIPTION("DRM core");
MODULE_LICENSE("GPL");
