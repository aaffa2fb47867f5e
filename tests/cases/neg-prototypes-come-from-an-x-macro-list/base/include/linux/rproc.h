/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RPROC_H
#define _LINUX_RPROC_H

#include <linux/types.h>

struct rproc {
	u32 state;
	int power;
};

int rproc_boot(struct rproc *rproc);
int rproc_halt(struct rproc *rproc);
int rproc_kick(struct rproc *rproc);
const char *rproc_state_name(u32 state);

struct rproc_stats {
	u64 packets;
	u64 bytes;
	u32 errors;
	u32 overruns;
};

static inline void rproc_stats_clear(struct rproc_stats *s)
{
	s->packets = 0;
	s->bytes = 0;
	s->errors = 0;
	s->overruns = 0;
}

enum rproc_power {
	RPROC_POWER_OFF,
	RPROC_POWER_STANDBY,
	RPROC_POWER_FULL,
};

#endif /* _LINUX_RPROC_H */
