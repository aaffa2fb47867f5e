// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netfs.h>

void netfs_read_subreq_terminated(struct netfs_io_subrequest *subreq,
				  int error, bool was_async)
{
	subreq->error = was_async ? 0 : error;
}
