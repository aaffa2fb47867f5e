// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memprot.h>

static int carveout_parse_hex(const char *s, u32 *out)
{
	u32 v = 0;

	if (!*s)
		return -22;
	for (; *s; s++) {
		v <<= 4;
		if (*s >= '0' && *s <= '9')
			v |= *s - '0';
		else if (*s >= 'a' && *s <= 'f')
			v |= *s - 'a' + 10;
		else
			return -22;
	}
	*out = v;
	return 0;
}

/**
 * carveout_scale - turn raw units into thousandths
 * @raw: what the hardware says
 * @shift: fraction bits of @raw
 *
 * Return: the value, rounded down.
 */
static u64 carveout_scale(u32 raw, unsigned int shift)
{
	u64 v = (u64)raw * 1000;

	if (shift >= 32)
		return 0;
	return v >> shift;
}

int carveout_check(const struct mem_region *r)
{
	return r->attr & 1 ? -EINVAL : 0;
}

int carveout_lock_all(const struct mem_region *r, int n, u32 domain)
{
	int ret = 0;

	for (; n-- && !ret; r++)
		ret = mem_protect(domain, REGION_ARGS(r));
	return ret;
}

static u32 carveout_backoff(unsigned int tries)
{
	u32 us = 10;

	while (tries-- && us < 20000)
		us *= 2;
	return us;
}

#ifdef CONFIG_DEBUG_FS
static u32 carveout_dbg_hits;
static u32 carveout_dbg_misses;

static void carveout_dbg_account(bool hit)
{
	if (hit)
		carveout_dbg_hits++;
	else
		carveout_dbg_misses++;
}
#else
static inline void carveout_dbg_account(bool hit) { }
#endif
