// SPDX-License-Identifier: GPL-2.0
#include <linux/pipe.h>
#include <linux/export.h>

#define PIPEL_RING_SIZE 64
#define PIPEL_RING_MASK (PIPEL_RING_SIZE - 1)

static unsigned int pipel_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & PIPEL_RING_MASK;
}

static bool pipel_ring_full(unsigned int head, unsigned int tail)
{
	return pipel_ring_space(head, tail) == 0;
}

static int anon_steal(struct pipe_buf *buf)
{
	return buf->page ? 0 : 1;
}

static void anon_release(struct pipe_buf *buf)
{
	buf->page = NULL;
}

static const struct pipe_ops anon_ops = {
	.steal = anon_steal,
	.release = anon_release,
};

int pipe_buf_take(struct pipe_buf *buf)
{
	if (!buf->ops)
		buf->ops = &anon_ops;
	if (buf->ops->steal && buf->ops->steal(buf))
		return -EBUSY;
	buf->ops->release(buf);
	return 0;
}
EXPORT_SYMBOL(pipe_buf_take);
