// SPDX-License-Identifier: GPL-2.0
#ifndef __LIBXFS_AG_H
#define __LIBXFS_AG_H 1
#include <linux/types.h>

typedef u32 xfs_agnumber_t;
struct xfs_mount;

struct xfs_group {
	struct xfs_mount *xg_mount;
	u32		xg_gno;
	int		xg_ref;
};

struct xfs_perag {
	struct xfs_group pag_group;
	u32		pagf_freeblks;
};

static inline xfs_agnumber_t pag_agno(const struct xfs_perag *pag)
{
	return pag->pag_group.xg_gno;
}
#endif
