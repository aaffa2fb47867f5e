// SPDX-License-Identifier: GPL-2.0
/* Buffers of the video decoder */
#include <linux/kernel.h>
#include <linux/objcache.h>
#include <linux/page_order.h>

struct vdec_buf {
	u32 size;
	u32 order;
	void *obj;
};

int vdec_buf_init(struct vdec_buf *b, struct objcache *c, u32 size);
int vdec_buf_init(struct vdec_buf *b, struct objcache *c, u32 size)
{
	b->size = size;
	b->order = size_to_order(size);
	b->obj = objcache_alloc(c, GFP_KERNEL);

	return b->obj ? 0 : -ENOMEM;
}
