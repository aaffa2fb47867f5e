// SPDX-License-Identifier: GPL-2.0
#include "ctree.h"

void __btrfs_abort_transaction(struct btrfs_trans_handle *trans,
			       const char *function, unsigned int line, int err)
{
	if (abort_should_print_stack(err))
		btrfs_crit(trans->fs_info, "abort in %s:%u: %d\n", function, line, err);
	trans->aborted = err;
	trans->fs_info->fs_error = err;
}
