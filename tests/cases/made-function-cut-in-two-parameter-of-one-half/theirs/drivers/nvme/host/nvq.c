// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "nvq.h"

/**
 * nvq_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 nvq_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 nvq_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool nvq_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

int nvq_submit(struct nvq *q, struct nvq_req *rq, u32 opcode)
{
	u32 slots = q->depth - 1;
	int ret;

	if (!opcode)
		return -EINVAL;
	ret = rq->retries > 5 ? -EIO : 0;
	if (ret)
		return ret;
	rq->status = 0;

	/* now the ring */
	if (q->sq_tail == slots)
		q->sq_tail = 0;
	else
		q->sq_tail++;

	if (q->quirk_slow && opcode != 0x0c)
		nvq_write(q, 0);

	nvq_write(q, q->sq_tail);
	rq->tag = q->sq_tail;
	q->errors = 0;

	return 0;
}

static inline const char *nvq_mode_str(unsigned int mode)
{
	switch (mode) {
	case 0:
		return "off";
	case 1:
		return "standby";
	case 2:
		return "active";
	default:
		return "unknown";
	}
}

static inline u64 nvq_scale(u64 val, u32 mult, unsigned int shift)
{
	u64 hi = (val >> 32) * mult;
	u64 lo = (val & 0xffffffffU) * mult;

	if (shift > 31)
		shift = 31;

	return (hi << (32 - shift)) + (lo >> shift);
}

/**
 * nvq_cmp_version - compare two packed versions
 * @a: the one
 * @b: the other
 *
 * The major number is in the upper half.
 *
 * Return: less than, equal to or greater than zero.
 */
static inline int nvq_cmp_version(u32 a, u32 b)
{
	if ((a >> 16) != (b >> 16))
		return (a >> 16) < (b >> 16) ? -1 : 1;
	if ((a & 0xffff) == (b & 0xffff))
		return 0;
	return (a & 0xffff) < (b & 0xffff) ? -1 : 1;
}
