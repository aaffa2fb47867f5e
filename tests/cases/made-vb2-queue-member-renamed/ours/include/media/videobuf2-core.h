/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _MEDIA_VIDEOBUF2_CORE_H
#define _MEDIA_VIDEOBUF2_CORE_H
#include <linux/types.h>
#include <linux/mutex.h>

/**
 * struct vb2_queue - a videobuf queue
 * @min_queued_buffers: the minimum number of queued buffers needed before
 *		@start_streaming can be called
 */
struct vb2_queue {
	unsigned int			type;
	unsigned int			io_modes;
	struct mutex			*lock;
	void				*drv_priv;
	u32				min_queued_buffers;
	u32				queued_count;
	unsigned int			streaming:1;
};

int vb2_queue_init(struct vb2_queue *q);
#endif
