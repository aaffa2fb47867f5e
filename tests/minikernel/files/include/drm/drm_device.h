/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_DEVICE_H
#define _DRM_DEVICE_H

#include <linux/device.h>
#include <linux/mutex.h>

struct drm_driver;

struct drm_device {
	struct device *dev;
	struct drm_driver *driver;
	void *dev_private;
	bool registered;
	struct mutex struct_mutex;
	struct list_head filelist;
};

#endif /* _DRM_DEVICE_H */
