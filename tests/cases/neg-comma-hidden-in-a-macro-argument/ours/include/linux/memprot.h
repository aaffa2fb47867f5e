/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MEMPROT_H
#define _LINUX_MEMPROT_H

#include <linux/types.h>

struct mem_region {
	phys_addr_t start;
	u64 len;
	u32 attr;
};

#define REGION_ARGS(r)	(r)->start, (r)->len

int mem_protect(u32 domain, phys_addr_t start, u64 len);
int mem_release(u32 domain, const struct mem_region *r);

enum memprot_power {
	MEMPROT_POWER_OFF,
	MEMPROT_POWER_STANDBY,
	MEMPROT_POWER_FULL,
};

struct memprot_stats {
	u64 packets;
	u64 bytes;
	u32 errors;
	u32 overruns;
};

static inline void memprot_stats_clear(struct memprot_stats *s)
{
	s->packets = 0;
	s->bytes = 0;
	s->errors = 0;
	s->overruns = 0;
}

#endif /* _LINUX_MEMPROT_H */
