// SPDX-License-Identifier: GPL-2.0
#include "ctree.h"

static int pin_down_extent(struct btrfs_fs_info *fs_info, u64 num, int reserved)
{
	if (reserved && fs_info->bytes_pinned < num)
		return -EINVAL;
	fs_info->bytes_pinned += num;
	return 0;
}

int btrfs_pin_extent(struct btrfs_fs_info *fs_info,
		     u64 bytenr, u64 num, int reserved)
{
	if (!bytenr)
		return -EINVAL;
	return pin_down_extent(fs_info, num, reserved);
}

static u64 exclude_range(u64 start, u64 len)
{
	return (start + len + 4095) & ~4095ULL;
}

static int alloc_reserved_file_extent(struct btrfs_trans_handle *trans,
				      u64 root_objectid, struct btrfs_key *ins)
{
	if (root_objectid == 0 || trans->transid == 0)
		return -EINVAL;
	return exclude_range(ins->objectid, ins->offset) ? 0 : -EIO;
}

/*
 * Called while a log is replayed: the extent is named by the log and must
 * not be given to anybody else.
 */
int btrfs_alloc_logged_file_extent(struct btrfs_trans_handle *trans,
				   u64 root_objectid, struct btrfs_key *ins)
{
	int ret;

	ret = alloc_reserved_file_extent(trans, root_objectid, ins);
	if (ret)
		btrfs_pin_extent(trans->fs_info, ins->objectid,
				 ins->offset, 1);
	return ret;
}

u64 btrfs_pinned(const struct btrfs_fs_info *fs_info)
{
	return fs_info->bytes_pinned;
}
