/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __XFS_ALLOC_H__
#define __XFS_ALLOC_H__

#include <linux/kernel.h>

typedef u32 xfs_agnumber_t;
typedef u32 xfs_agblock_t;

struct xfs_trans;
struct xfs_buf;

struct xfs_mount {
	xfs_agnumber_t agcount;
};

struct xfs_perag {
	struct xfs_mount *pag_mount;
	xfs_agnumber_t pag_agno;
	bool pagf_init;
};

int xfs_alloc_read_agf(struct xfs_perag *pag, struct xfs_trans *tp, int flags,
		       struct xfs_buf **agfbpp);
struct xfs_perag *xfs_perag_get(struct xfs_mount *mp, xfs_agnumber_t agno);
void xfs_perag_put(struct xfs_perag *pag);

#endif
