/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_VIRTIO_H
#define __LINUX_VIRTIO_H

#include <linux/types.h>
#include <linux/vringh.h>

struct virtio_device {
	u64 features;
	void *priv;
	struct vringh *vrh;
};

static inline bool virtio_has_feature(const struct virtio_device *vdev,
				      unsigned int fbit)
{
	return vdev->features & (1ULL << fbit);
}

#endif /* __LINUX_VIRTIO_H */
