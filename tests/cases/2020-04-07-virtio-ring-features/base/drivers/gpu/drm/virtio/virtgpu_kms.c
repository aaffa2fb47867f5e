// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/virtio.h>

#define VIRTIO_GPU_F_VIRGL 0
#define VIRTIO_GPU_F_EDID 1

struct virtio_gpu_device {
	bool has_virgl_3d;
	bool has_edid;
	bool has_indirect;
};

/* virtio_gpu_init() - look at the features, VIRTIO_RING_F_INDIRECT_DESC too */
int virtio_gpu_init(struct virtio_device *vdev, struct virtio_gpu_device *vgdev)
{
	if (!vdev->priv)
		return -ENODEV;
	vgdev->has_virgl_3d = virtio_has_feature(vdev, VIRTIO_GPU_F_VIRGL);
	if (virtio_has_feature(vdev, VIRTIO_GPU_F_EDID))
		vgdev->has_edid = 1;
	return 0;
}