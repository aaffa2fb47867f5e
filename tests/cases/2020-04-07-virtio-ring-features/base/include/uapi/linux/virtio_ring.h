/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __UAPI_LINUX_VIRTIO_RING_H
#define __UAPI_LINUX_VIRTIO_RING_H

#include <linux/types.h>

/* This means the buffer contains a list of buffer descriptors. */
#define VRING_DESC_F_INDIRECT 4
#define VIRTIO_RING_F_INDIRECT_DESC 28
#define VIRTIO_RING_F_EVENT_IDX 29

struct vring_desc {
	u64 addr;
	u32 len;
	u16 flags;
	u16 next;
};

#endif /* __UAPI_LINUX_VIRTIO_RING_H */
