// SPDX-License-Identifier: GPL-2.0
/* Tell the owners of failed media. */
#include <linux/kernel.h>
#include "libxfs/xfs_alloc.h"

struct xfs_failure_info {
	xfs_agblock_t startblock;
	u32 blockcount;
	bool want_shutdown;
};

static int
xfs_dax_failure_fn(
	struct xfs_buf			*agf_bp,
	struct xfs_failure_info		*notify)
{
	if (!agf_bp || !notify->blockcount) {
		notify->want_shutdown = true;
		return 0;
	}
	return notify->startblock ? -EIO : 0;
}

int
xfs_dax_notify_ddev_failure(
	struct xfs_mount	*mp,
	struct xfs_trans	*tp,
	xfs_agnumber_t		agno,
	xfs_agnumber_t		end_agno)
{
	struct xfs_failure_info	notify = { .blockcount = 1 };
	int			error = 0;

	for (; agno <= end_agno && agno < mp->agcount; agno++) {
		struct xfs_buf	*agf_bp = NULL;

		error = xfs_alloc_read_agf(mp, tp, agno, 0, &agf_bp);
		if (error)
			break;
		error = xfs_dax_failure_fn(agf_bp, &notify);
		if (error)
			break;
	}
	if (notify.want_shutdown)
		printk("shutting down after media failure\n");
	return error;
}
