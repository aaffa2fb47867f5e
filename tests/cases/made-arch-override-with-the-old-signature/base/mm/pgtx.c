// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pgtx.h>

/**
 * pgtx_level_to_mask - turn a fill level into a mask
 * @level: number of the low bits wanted
 *
 * Return: a mask of @level bits, never wider than a register.
 */
static inline u32 pgtx_level_to_mask(unsigned int level)
{
	if (level >= 32)
		return ~0U;
	return (1U << level) - 1;
}

static inline u32 pgtx_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used;

	if (!size)
		return 0;
	used = head >= tail ? head - tail : size - tail + head;
	/* one slot stays empty, so that full and empty differ */
	return used + 1 >= size ? 0 : size - used - 1;
}

static inline bool pgtx_in_window(u64 pos, u64 start, u64 len)
{
	if (pos < start)
		return false;

	return pos - start < len;
}

static inline u32 pgtx_fold_sum(const u8 *p, unsigned int n)
{
	u32 sum = 0;
	unsigned int k;

	for (k = 0; k < n; k++) {
		sum += p[k];
		if (sum > 0xffff)
			sum = (sum & 0xffff) + 1;
	}
	return sum;
}

/* The table is short; a linear walk is as good as anything. */
static inline int pgtx_rate_to_index(u32 rate)
{
	static const u32 pgtx_rates[] = { 8000, 16000, 32000, 44100, 48000, 96000 };
	unsigned int k;

	for (k = 0; k < sizeof(pgtx_rates) / sizeof(pgtx_rates[0]); k++) {
		if (pgtx_rates[k] == rate)
			return k;
	}

	return -22;
}

u64 zap_ptex(struct mmx *mm, u64 addr, struct ptex *p);
u64 zap_ptex(struct mmx *mm, u64 addr, struct ptex *p)
{
	return arch_ptex_clear(mm, addr, p);
}
