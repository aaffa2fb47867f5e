/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BTRFS_CTREE_H
#define BTRFS_CTREE_H

#include <linux/kernel.h>
#include "messages.h"

struct btrfs_fs_info {
	unsigned long fs_state;
	int fs_error;
};

struct btrfs_trans_handle {
	struct btrfs_fs_info *fs_info;
	int aborted;
};

void dump_stack(void);

void __btrfs_abort_transaction(struct btrfs_trans_handle *trans,
			       const char *function, unsigned int line, int err);

#define btrfs_abort_transaction(trans, errno)				\
do {									\
	dump_stack();							\
	__btrfs_abort_transaction((trans), __func__, __LINE__, (errno));	\
} while (0)

#endif
