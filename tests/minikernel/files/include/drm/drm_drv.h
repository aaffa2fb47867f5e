/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_DRV_H
#define _DRM_DRV_H

#include <linux/kernel.h>

struct device;
struct drm_device;
struct drm_file;
struct drm_gem_object;

/**
 * enum drm_driver_feature - what a driver can do
 * @DRIVER_GEM: manages memory with GEM objects
 * @DRIVER_MODESET: drives displays
 * @DRIVER_PRIME: shares buffers with other devices
 * @DRIVER_RENDER: has render nodes
 * @DRIVER_SYNCOBJ: has synchronisation objects
 */
enum drm_driver_feature {
	DRIVER_GEM	= BIT(0),
	DRIVER_MODESET	= BIT(1),
	DRIVER_PRIME	= BIT(2),
	DRIVER_RENDER	= BIT(3),
	DRIVER_SYNCOBJ	= BIT(5),
};

typedef int drm_ioctl_t(struct drm_device *dev, void *data,
			struct drm_file *file_priv);

struct drm_ioctl_desc {
	unsigned int cmd;
	drm_ioctl_t *func;
	const char *name;
};

#define DRM_IOCTL_DEF_DRV(ioctl, _func)		\
	{ .cmd = DRM_##ioctl, .func = (_func), .name = #ioctl }

struct drm_driver {
	int (*open)(struct drm_device *dev, struct drm_file *file);
	void (*postclose)(struct drm_device *dev, struct drm_file *file);
	void (*gem_free_object_unlocked)(struct drm_gem_object *obj);
	const struct drm_ioctl_desc *ioctls;
	int num_ioctls;
	const char *name;
	const char *desc;
	u32 driver_features;
	int major;
	int minor;
};

struct drm_device *drm_dev_alloc(struct drm_driver *driver,
				 struct device *parent);
int drm_dev_register(struct drm_device *dev, unsigned long flags);
void drm_dev_unregister(struct drm_device *dev);

static inline bool drm_core_check_feature(const struct drm_driver *driver,
					  enum drm_driver_feature feature)
{
	return driver->driver_features & feature;
}

#endif /* _DRM_DRV_H */
