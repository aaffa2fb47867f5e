/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _KFD_PRIV_H
#define _KFD_PRIV_H

#include <linux/types.h>
#include <drm/drmP.h>

struct drm_device;

struct kfd_dev {
	struct drm_device *ddev;
	u32 node_id;
	unsigned int nr_queues;
};

/* Whether the device's cgroup lets this process in. */
static inline int kfd_devcgroup_check_permission(struct kfd_dev *kfd)
{
	return kfd->ddev->driver_features & 1 ? 0 : -ENODEV;
}

bool kfd_topology_gone(struct kfd_dev *kfd);
const char *kfd_topology_name(const struct drm_device *dev);

#endif /* _KFD_PRIV_H */
