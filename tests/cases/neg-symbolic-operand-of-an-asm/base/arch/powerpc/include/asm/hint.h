/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_HINT_H
#define _ASM_HINT_H

#include <linux/types.h>

enum {
	spin_none,
	spin_hint,
};

static inline u32 hint_level(bool busy)
{
	return busy ? spin_hint : spin_none;
}

static inline void hint_barrier(void)
{
	asm volatile("" ::: "memory");
}

struct hint_stats {
	u64 packets;
	u64 bytes;
	u32 errors;
	u32 overruns;
};

static inline void hint_stats_clear(struct hint_stats *s)
{
	s->packets = 0;
	s->bytes = 0;
	s->errors = 0;
	s->overruns = 0;
}

/* limits of this unit, in bytes */
#define HINT_MIN_XFER		16
#define HINT_MAX_XFER		4096
#define HINT_ALIGN			64

#endif /* _ASM_HINT_H */
