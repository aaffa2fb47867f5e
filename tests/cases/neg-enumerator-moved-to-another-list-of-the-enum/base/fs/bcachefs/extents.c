// SPDX-License-Identifier: GPL-2.0
#include "error.h"

int bch2_check_extent(struct bch_fs *c, unsigned long long end, unsigned long long size)
{
	if (end > size)
		return __bch2_fsck_err(c, BCH_FSCK_ERR_extent_past_end_of_inode,
				       "extent ends at %llu, inode at %llu", end, size);
	return 0;
}
