// SPDX-License-Identifier: GPL-2.0-only
/* vDPA devices served by a process */
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/eventfd.h>

struct vduse_virtqueue {
	u16 index;
	bool ready;
	struct eventfd_ctx *kickfd;
	struct list_head list;
	void (*kick)(struct vduse_virtqueue *vq);
};

struct vduse_dev {
	const char *name;
	struct list_head vqs;
	unsigned int pending;
};

static void vduse_vq_kick(struct vduse_virtqueue *vq)
{
	if (vq->ready && vq->kickfd)
		eventfd_signal(vq->kickfd, 1);
}

/* In a wakeup already, eventfd_signal() would do nothing: leave it to a worker. */
void vduse_dev_kick(struct vduse_dev *dev)
{
	struct vduse_virtqueue *vq;

	list_for_each_entry(vq, &dev->vqs, list) {
		if (unlikely(eventfd_signal_count())) {
			dev->pending |= BIT(vq->index);
			continue;
		}
		vduse_vq_kick(vq);
	}
}

void vduse_dev_add_vq(struct vduse_dev *dev, struct vduse_virtqueue *vq)
{
	vq->kick = vduse_vq_kick;
	list_add_tail(&vq->list, &dev->vqs);
}
