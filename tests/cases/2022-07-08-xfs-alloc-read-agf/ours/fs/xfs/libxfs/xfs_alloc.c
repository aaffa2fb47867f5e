// SPDX-License-Identifier: GPL-2.0
#include "xfs_alloc.h"

int xfs_trans_read_buf(struct xfs_mount *mp, struct xfs_trans *tp, u64 daddr,
		       struct xfs_buf **bpp);

/*
 * Read the header of an allocation group and set up its perag.
 */
int
xfs_alloc_read_agf(
	struct xfs_perag	*pag,
	struct xfs_trans	*tp,
	int			flags,
	struct xfs_buf		**agfbpp)
{
	int			error;

	error = xfs_trans_read_buf(pag->pag_mount, tp,
				   (u64)pag->pag_agno << 20, agfbpp);
	if (!error)
		pag->pagf_init = true;
	return error;
}
