/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_BTRFS_CTREE_H
#define _FS_BTRFS_CTREE_H

#include <linux/kernel.h>

struct btrfs_root;
struct super_block {
	void *s_fs_info;
	u32 s_blocksize;
};

struct btrfs_space_info {
	u64 bytes_pinned;
	u64 flags;
};

typedef struct btrfs_fs_info {
	struct super_block *sb;
	struct btrfs_root *roots[4];
	struct btrfs_space_info *data_sinfo;
	struct list_head trans_list;
} btrfs_fs_info_t;

struct btrfs_root {
	btrfs_fs_info_t *fs_info;
	u64 objectid;
	struct {
		u64 bytenr, nr;
	} node;
};

struct btrfs_trans_handle {
	u64 transid;
	struct btrfs_fs_info *fs_info;
	struct list_head list;
	void *delayed;
};

static inline struct btrfs_fs_info *btrfs_sb(struct super_block *sb)
{
	return sb->s_fs_info;
}

int btrfs_pin_extent(struct btrfs_trans_handle *trans,
		     u64 bytenr, u64 num, int reserved);
int btrfs_pin_extent_for_log_replay(struct btrfs_trans_handle *trans,
				    u64 bytenr, u64 num_bytes);
int btrfs_free_reserved_extent(struct btrfs_root *root, u64 start, u64 len);

#endif /* _FS_BTRFS_CTREE_H */
