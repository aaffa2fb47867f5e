// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

/**
 * afold_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 afold_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 afold_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool afold_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

int afold_copy(const u8 *p, unsigned int n);
int afold_copy(const u8 *p, unsigned int n)
{
	u8 tmp[64];

	if (n > sizeof(tmp))
		return -EINVAL;

	memcpy(tmp, p, n);
	return tmp[0];
}
