// SPDX-License-Identifier: GPL-2.0
#include "ctree.h"

int btrfs_cow_block(struct btrfs_trans_handle *trans, u64 start)
{
	if (trans->aborted)
		return trans->aborted;
	if (!start) {
		btrfs_abort_transaction(trans, -EIO);
		return -EIO;
	}
	return 0;
}
