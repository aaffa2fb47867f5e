// SPDX-License-Identifier: GPL-2.0
#include "libxfs/xfs_alloc.h"

int xfs_trim_extents(struct xfs_mount *mp, xfs_agnumber_t agno, u64 *blocks)
{
	struct xfs_perag *pag = xfs_perag_get(mp, agno);
	struct xfs_buf *agbp;
	int error;

	error = xfs_alloc_read_agf(pag, NULL, 0, &agbp);
	if (!error)
		*blocks += pag->pagf_init;
	xfs_perag_put(pag);
	return error;
}
