// SPDX-License-Identifier: GPL-2.0
#include "xfs_alloc.h"

int xfs_trans_read_buf(struct xfs_mount *mp, struct xfs_trans *tp, u64 daddr,
		       struct xfs_buf **bpp);

/*
 * Read the header of an allocation group and set up its perag.
 */
int
xfs_alloc_read_agf(
	struct xfs_mount	*mp,
	struct xfs_trans	*tp,
	xfs_agnumber_t		agno,
	int			flags,
	struct xfs_buf		**bpp)
{
	struct xfs_perag	*pag = xfs_perag_get(mp, agno);
	int			error;

	error = xfs_trans_read_buf(mp, tp, (u64)agno << 20, bpp);
	if (!error)
		pag->pagf_init = true;
	xfs_perag_put(pag);
	return error;
}
