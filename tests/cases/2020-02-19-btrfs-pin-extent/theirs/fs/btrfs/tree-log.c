// SPDX-License-Identifier: GPL-2.0
#include "ctree.h"

/* Walk callback: keep a block of the log from being reused. */
int process_one_buffer(struct btrfs_trans_handle *trans, u64 start, u32 len,
		       bool pin)
{
	if (!pin)
		return 0;
	return btrfs_pin_extent(trans, start, len, 0);
}
