// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "ctree.h"

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum tree_log_event {
	tree_log_EV_START,
	tree_log_EV_STOP,
	tree_log_EV_ERROR,
	tree_log_EV_MAX
};

static unsigned long tree_log_events[tree_log_EV_MAX];

static inline void tree_log_account(enum tree_log_event ev)
{
	switch (ev) {
	case tree_log_EV_START:
	case tree_log_EV_STOP:
		tree_log_events[ev]++;
		break;
	case tree_log_EV_ERROR:
		tree_log_events[tree_log_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 tree_log_saved[4];

static int tree_log_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		tree_log_saved[i] = regs[i];
	return 0;
}
#else
#define tree_log_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct walk_control {
	int free, pin;
	struct btrfs_trans_handle *trans;
	struct btrfs_root *replay_dest;
	const struct super_block *sb;
};

static int process_one_buffer(struct btrfs_root *log, struct walk_control *wc,
			      u64 bytenr)
{
	if (wc->free)
		return btrfs_free_reserved_extent(log, bytenr, 4096);
	return wc->pin;
}

int walk_log_tree(struct btrfs_root *log, struct walk_control *wc)
{
	int ret = process_one_buffer(log, wc, log->node.bytenr);

	if (ret < 0)
		return ret;
	wc->replay_dest = log;
	return 0;
}
