// SPDX-License-Identifier: GPL-2.0-only
#include <linux/virtio.h>
#include <uapi/linux/virtio_ring.h>

u16 vring_flags(const struct vring_desc *d)
{
	return d->flags & VRING_DESC_F_INDIRECT;
}
