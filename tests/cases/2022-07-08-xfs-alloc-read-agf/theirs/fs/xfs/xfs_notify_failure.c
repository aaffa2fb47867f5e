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
	struct xfs_buf		*bp;
	int			error = 0;

	if (end_agno >= mp->agcount)
		return -EINVAL;
	while (!error && agno <= end_agno) {
		bp = NULL;
		error = xfs_alloc_read_agf(mp, tp, agno++, 0, &bp);
		if (!error)
			error = xfs_dax_failure_fn(bp, &notify);
	}
	if (notify.want_shutdown)
		printk("shutting down after media failure\n");
	return error;
}
