/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RPROC_H
#define _LINUX_RPROC_H

#include <linux/types.h>

struct rproc {
	u32 state;
	int power;
};

#define RPROC_OP(op)	int rproc_##op(struct rproc *rproc);
#include <linux/rproc-ops.def>
#undef RPROC_OP

enum rproc_op {
#define RPROC_OP(op)	RPROC_OP_##op,
#include <linux/rproc-ops.def>
#undef RPROC_OP
};
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
