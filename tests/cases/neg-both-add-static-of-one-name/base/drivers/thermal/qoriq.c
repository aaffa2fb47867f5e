// SPDX-License-Identifier: GPL-2.0
#include <linux/thermal.h>

#define QOR_RING_SIZE 64
#define QOR_RING_MASK (QOR_RING_SIZE - 1)

static unsigned int qor_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & QOR_RING_MASK;
}

static bool qor_ring_full(unsigned int head, unsigned int tail)
{
	return qor_ring_space(head, tail) == 0;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long qor_debug_hits, qor_debug_misses;

static void qor_debug_account(bool hit)
{
	if (hit)
		qor_debug_hits++;
	else
		qor_debug_misses++;
}
#else
static inline void qor_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int qoriq_read(struct thermal *tz, int raw)
{
	return thermal_update(tz, raw);
}
