// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "f2fs.h"

#define BLKS_PER_SEC	512

static bool section_aligned(u32 blk)
{
	return !(blk % BLKS_PER_SEC);
}

#ifdef CONFIG_SWAP
static int f2fs_migrate_section(struct inode *inode, u32 start)
{
	int ret;

	down_write(&F2FS_I(inode)->i_gc_rwsem[1]);
	down_write(&F2FS_I(inode)->i_mmap_sem);
	ret = f2fs_migrate_blocks(inode, start, BLKS_PER_SEC);
	up_write(&F2FS_I(inode)->i_mmap_sem);
	up_write(&F2FS_I(inode)->i_gc_rwsem[1]);
	return ret;
}

void f2fs_quiesce_swapfiles(struct list_head *files)
{
	struct f2fs_inode_info *fi;

	list_for_each_entry(fi, files, inmem_ilist) {
		down_read(&fi->i_mmap_sem);
		fi->i_flags |= BIT(3);
		up_read(&fi->i_mmap_sem);
	}
}

static int check_swap_activate(struct inode *inode, u32 nr_blocks)
{
	u32 cur;

	for (cur = 0; cur < nr_blocks; cur += BLKS_PER_SEC) {
		if (!section_aligned(cur) && f2fs_migrate_section(inode, cur))
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
