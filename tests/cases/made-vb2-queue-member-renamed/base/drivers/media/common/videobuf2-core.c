// SPDX-License-Identifier: GPL-2.0
#include <media/videobuf2-core.h>
#include <linux/export.h>

int vb2_queue_init(struct vb2_queue *q)
{
	if (q->queued_count >= q->min_buffers_needed)
		q->streaming = 1;
	return 0;
}
EXPORT_SYMBOL_GPL(vb2_queue_init);
