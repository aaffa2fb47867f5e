// SPDX-License-Identifier: GPL-2.0
#include <media/videobuf2-core.h>

struct dunlin_node {
	struct vb2_queue buf_q;
	struct mutex lock;
};
struct dunlin {
	struct dunlin_node nodes[3];
};

int dunlin_register(struct dunlin *d);
int dunlin_register(struct dunlin *d)
{
	unsigned int i;
	int ret;

	for (i = 0; i < ARRAY_SIZE(d->nodes); i++) {
		struct dunlin_node *node = &d->nodes[i];
		struct vb2_queue *q = &node->buf_q;

		q->type = i;
		q->drv_priv = node;
		q->lock = &node->lock;
		q->min_buffers_needed = 1;
		ret = vb2_queue_init(q);
		if (ret)
			return ret;
	}
	return 0;
}
