// SPDX-License-Identifier: GPL-2.0
#ifndef __LIBXFS_AG_H
#define __LIBXFS_AG_H 1
#include <linux/types.h>

typedef u32 xfs_agnumber_t;
struct xfs_mount;

struct xfs_perag {
	struct xfs_mount *pag_mount;	/* owner filesystem */
	xfs_agnumber_t	pag_agno;	/* AG this structure belongs to */
	int		pag_ref;
	u32		pagf_freeblks;
};
#endif
