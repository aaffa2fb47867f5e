/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CGROUP_H
#define _LINUX_CGROUP_H

#include <linux/types.h>

struct cgroup;
struct cgroup_subsys;
struct cgroup_subsys_state {
	struct cgroup *cgroup;
	u64 serial_nr;
};

struct cgroup *cgroup_get_from_id(u64 id);
struct cgroup_subsys_state *cgroup_get_online_css(struct cgroup *cgroup, int ssid);
void css_put(struct cgroup_subsys_state *css);

static inline u32 cgroup_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 cgroup_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

/**
 * struct cgroup_h_params - tunables
 * @timeout_ms: how long to wait
 * @retries: how often to try again
 * @flags: see CGROUP_H_FLAG_*
 */
struct cgroup_h_params {
	u32 timeout_ms;
	u16 retries;
	u16 flags;
};

#define CGROUP_H_FLAG_QUIET		(1 << 0)
#define CGROUP_H_FLAG_FORCE		(1 << 1)

enum cgroup_h_event {
	CGROUP_H_EVENT_NONE,
	CGROUP_H_EVENT_ATTACH,
	CGROUP_H_EVENT_DETACH,
	CGROUP_H_EVENT_TIMEOUT,
	CGROUP_H_NR_EVENTS,
};

#ifdef CONFIG_CGROUP_H_STATS
void cgroup_h_account(enum cgroup_h_event event, u64 ns);
#else
static inline void cgroup_h_account(enum cgroup_h_event event, u64 ns)
{
}
#endif

#endif /* _LINUX_CGROUP_H */
