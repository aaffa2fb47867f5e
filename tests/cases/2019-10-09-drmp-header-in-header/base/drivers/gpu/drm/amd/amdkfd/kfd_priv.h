/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _KFD_PRIV_H
#define _KFD_PRIV_H

#include <linux/types.h>

struct drm_device;

struct kfd_dev {
	struct drm_device *ddev;
	u32 node_id;
	unsigned int nr_queues;
};

bool kfd_topology_gone(struct kfd_dev *kfd);
const char *kfd_topology_name(const struct drm_device *dev);

#endif /* _KFD_PRIV_H */
