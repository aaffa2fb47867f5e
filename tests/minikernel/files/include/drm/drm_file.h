/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_FILE_H
#define _DRM_FILE_H

#include <linux/list.h>
#include <linux/spinlock.h>

struct drm_device;
struct drm_gem_object;

#define DRM_FILE_HANDLES	256

/* One open of a drm device. */
struct drm_file {
	struct drm_device *dev;
	struct list_head lhead;
	spinlock_t table_lock;
	struct drm_gem_object *handles[DRM_FILE_HANDLES];
	void *driver_priv;
};

#endif /* _DRM_FILE_H */
