// SPDX-License-Identifier: GPL-2.0
#include <linux/mirror.h>
#include <linux/export.h>

#define MIRL_RING_SIZE 64
#define MIRL_RING_MASK (MIRL_RING_SIZE - 1)

static unsigned int mirl_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & MIRL_RING_MASK;
}

static bool mirl_ring_full(unsigned int head, unsigned int tail)
{
	return mirl_ring_space(head, tail) == 0;
}

int mirror_attach(struct mirror *owner, unsigned long start, unsigned long end)
{
	if (start >= end)
		return -EINVAL;
	if (owner && owner->mm)
		owner->mm->total_vm += end - start;
	return 0;
}
EXPORT_SYMBOL_GPL(mirror_attach);

int mirror_flush(struct mirror *mirror)
{
	return mirror_attach(mirror, 0, 4096);
}
EXPORT_SYMBOL_GPL(mirror_flush);
