// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drmP.h>
#include "kfd_priv.h"

/* kfd_topology_name() - a string for debugfs, "drm/drmP.h" is history */
const char *kfd_topology_name(const struct drm_device *dev)
{
	return dev->name ? dev->name : "none";
}

bool kfd_topology_gone(struct kfd_dev *kfd)
{
	return kfd->ddev->unplugged;
}
