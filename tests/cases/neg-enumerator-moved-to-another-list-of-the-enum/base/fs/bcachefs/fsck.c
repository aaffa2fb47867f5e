// SPDX-License-Identifier: GPL-2.0
#include "error.h"

/* A name leads to an inode that is not there. */
int bch2_check_dirent(struct bch_fs *c, unsigned long long inum)
{
	if (!inum)
		return __bch2_fsck_err(c, BCH_FSCK_ERR_dirent_to_missing_inode,
				       "dirent points to missing inode %llu", inum);
	return 0;
}
