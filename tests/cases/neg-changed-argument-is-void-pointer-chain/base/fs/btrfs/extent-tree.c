// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "ctree.h"

#ifdef CONFIG_PM_SLEEP
static u32 extent_tree_saved[4];

static int extent_tree_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		extent_tree_saved[i] = regs[i];
	return 0;
}
#else
#define extent_tree_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum extent_tree_event {
	extent_tree_EV_START,
	extent_tree_EV_STOP,
	extent_tree_EV_ERROR,
	extent_tree_EV_MAX
};

static unsigned long extent_tree_events[extent_tree_EV_MAX];

static inline void extent_tree_account(enum extent_tree_event ev)
{
	switch (ev) {
	case extent_tree_EV_START:
	case extent_tree_EV_STOP:
		extent_tree_events[ev]++;
		break;
	case extent_tree_EV_ERROR:
		extent_tree_events[extent_tree_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static int pin_down_extent(struct btrfs_space_info *sinfo, u64 num, int reserved)
{
	sinfo->bytes_pinned += reserved ? num : 0;
	return 0;
}

int btrfs_pin_extent(struct btrfs_fs_info *fs_info,
		     u64 bytenr, u64 num, int reserved)
{
	if (bytenr & (fs_info->sb->s_blocksize - 1))
		return -EINVAL;
	return pin_down_extent(fs_info->data_sinfo, num, reserved);
}

int btrfs_pin_extent_for_log_replay(struct btrfs_fs_info *fs_info,
				    u64 bytenr, u64 num_bytes)
{
	return btrfs_pin_extent(fs_info, bytenr, num_bytes, 0);
}

int btrfs_free_reserved_extent(struct btrfs_root *root, u64 start, u64 len)
{
	struct btrfs_trans_handle *trans;

	list_for_each_entry(trans, &root->fs_info->trans_list, list)
		if (trans->transid > start)
			return btrfs_pin_extent(trans->fs_info, start, len, 1);
	return -ENODEV;
}
