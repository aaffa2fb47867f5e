/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLK_CGROUP_H
#define _LINUX_BLK_CGROUP_H

#include <linux/types.h>
#include <linux/cgroup.h>

#define io_cgrp_id 3
#define FC_APPID_LEN 129

static inline int blkcg_set_fc_appid(u64 cgrp_id, const char *app_id)
{
	struct cgroup *cgrp = cgroup_get_from_id(cgrp_id);
	struct cgroup_subsys_state *css;

	if (!cgrp)
		return -2;
	css = cgroup_get_online_css(cgrp, io_cgrp_id);
	if (!css)
		return -2;
	css_put(css);
	return 0;
}

enum blk_cgroup_h_event {
	BLK_CGROUP_H_EVENT_NONE,
	BLK_CGROUP_H_EVENT_ATTACH,
	BLK_CGROUP_H_EVENT_DETACH,
	BLK_CGROUP_H_EVENT_TIMEOUT,
	BLK_CGROUP_H_NR_EVENTS,
};

#ifdef CONFIG_BLK_CGROUP_H_STATS
void blk_cgroup_h_account(enum blk_cgroup_h_event event, u64 ns);
#else
static inline void blk_cgroup_h_account(enum blk_cgroup_h_event event, u64 ns)
{
}
#endif

/* register fields */
#define BLK_CGROUP_H_CTRL			0x00
#define BLK_CGROUP_H_CTRL_ENABLE		0x00000001
#define BLK_CGROUP_H_CTRL_RESET		0x00000002
#define BLK_CGROUP_H_STATUS			0x04
#define BLK_CGROUP_H_STATUS_READY		0x00000010
#define BLK_CGROUP_H_STATUS_ERROR		0x00000020
#define BLK_CGROUP_H_IRQ_MASK			0x08

/**
 * struct blk_cgroup_h_params - tunables
 * @timeout_ms: how long to wait
 * @retries: how often to try again
 * @flags: see BLK_CGROUP_H_FLAG_*
 */
struct blk_cgroup_h_params {
	u32 timeout_ms;
	u16 retries;
	u16 flags;
};

#define BLK_CGROUP_H_FLAG_QUIET		(1 << 0)
#define BLK_CGROUP_H_FLAG_FORCE		(1 << 1)

#endif /* _LINUX_BLK_CGROUP_H */
