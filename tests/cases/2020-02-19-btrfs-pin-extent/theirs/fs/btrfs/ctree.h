/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BTRFS_CTREE_H
#define BTRFS_CTREE_H

#include <linux/kernel.h>

struct btrfs_fs_info {
	u64 generation;
	u64 bytes_pinned;
};

struct btrfs_trans_handle {
	u64 transid;
	struct btrfs_fs_info *fs_info;
};

struct btrfs_key {
	u64 objectid;
	u8 type;
	u64 offset;
};

int btrfs_pin_extent(struct btrfs_trans_handle *trans,
		     u64 bytenr, u64 num, int reserved);
int btrfs_alloc_logged_file_extent(struct btrfs_trans_handle *trans,
				   u64 root_objectid, struct btrfs_key *ins);

#endif
