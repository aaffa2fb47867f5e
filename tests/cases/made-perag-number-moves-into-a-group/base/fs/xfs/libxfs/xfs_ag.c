// SPDX-License-Identifier: GPL-2.0
#include "xfs_ag.h"

u64 xfs_agb_to_fsb(struct xfs_perag *pag, u32 agbno);
u64 xfs_agb_to_fsb(struct xfs_perag *pag, u32 agbno)
{
	return ((u64)pag->pag_agno << 32) | agbno;
}
