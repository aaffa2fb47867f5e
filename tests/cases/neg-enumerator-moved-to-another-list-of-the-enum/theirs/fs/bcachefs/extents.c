// SPDX-License-Identifier: GPL-2.0
#include "error.h"

int bch2_check_extent(struct bch_fs *c, unsigned long long end, unsigned long long size)
{
	if (end > size)
		return __bch2_fsck_err(c, BCH_FSCK_ERR_extent_past_end_of_inode,
				       "extent ends at %llu, inode at %llu", end, size);
	return 0;
}

/* A subvolume's root that no dirent of its parent has. */
int bch2_check_subvol_dirent(struct bch_fs *c, unsigned long long parent)
{
	if (!parent)
		return __bch2_fsck_err(c, BCH_FSCK_ERR_dirent_to_missing_inode,
				       "subvolume root without a dirent");
	return 0;
}
