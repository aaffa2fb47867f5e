// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "f2fs.h"

#define BLKS_PER_SEC	512

static bool section_aligned(u32 blk)
{
	return !(blk % BLKS_PER_SEC);
}

#ifdef CONFIG_SWAP
static int check_swap_activate(struct inode *inode, u32 nr_blocks)
{
	u32 cur;

	for (cur = 0; cur < nr_blocks; cur += BLKS_PER_SEC) {
		if (!section_aligned(cur))
			return -EINVAL;
	}
	return nr_blocks ? 0 : -EINVAL;
}

int f2fs_swap_activate(struct inode *inode, u32 *span)
{
	int ret = check_swap_activate(inode, inode->i_size >> 12);

	if (ret)
		return ret;
	*span = inode->i_size >> 12;
	return 0;
}
#endif
