/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_NUMA_MEM_H
#define _ASM_NUMA_MEM_H

#include <linux/memblock.h>

typedef struct {
	phys_addr_t	start;
	u64		len;
	int		nid;
} numa_blk_t;

struct numa_info {
	int nr;
	numa_blk_t blk[8];
};

static __always_inline int __must_check
numa_drop_blk(struct numa_info *ni, int idx)
{
	numa_blk_t *blk = ni->blk + idx;

	return memblock_free(blk->start, blk->len);
}

#endif /* _ASM_NUMA_MEM_H */
