// SPDX-License-Identifier: GPL-2.0
#include "host.h"

#define NV_RING_SIZE 64
#define NV_RING_MASK (NV_RING_SIZE - 1)

static unsigned int nv_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & NV_RING_MASK;
}

static bool nv_ring_full(unsigned int head, unsigned int tail)
{
	return nv_ring_space(head, tail) == 0;
}

int nvme_submit(struct nvme_queue *q, u32 n)
{
	bool room;

	mutex_lock(&q->lock);
	room = q->inflight + n <= q->depth;
	if (room)
		q->inflight += n;
	mutex_unlock(&q->lock);
	return room ? 0 : -EBUSY;
}

static u32 nv_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

/* Bring a raw sample into the unit the callers count in. */
static int nv_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int nvme_drain(struct nvme_queue *q)
{
	unsigned long flags = q->depth;
	int ret = -EIO;

	mutex_lock(&q->lock);
	if (!flags)
		goto out;
	q->inflight = 0;
	ret = 0;
out:
	mutex_unlock(&q->lock);
	return ret;
}
