/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RATELIMIT_H
#define _LINUX_RATELIMIT_H

#include <linux/types.h>

struct rl_state {
	int interval;
	int burst;
	int missed;
};

extern int __rl_allow(struct rl_state *rs, const char *func);
extern void rl_state_init(struct rl_state *rs, int interval, int burst);
int rl_missed(const struct rl_state *rs);

#define RL_FLAG_ENABLED BIT(0)
#define RL_FLAG_DIRTY BIT(1)
#define RL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct rl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool rl_window_empty(const struct rl_window *w)
{
	return !w->len;
}

#ifdef CONFIG_RL_STATS
void rl_stat_add(unsigned int idx, long delta);
#else
static inline void rl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
