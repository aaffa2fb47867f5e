// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netfs.h>

void ninep_issue_read(struct netfs_io_subrequest *subreq, int err, size_t total);
void ninep_issue_read(struct netfs_io_subrequest *subreq, int err, size_t total)
{
	subreq->transferred += total;
	total ? netfs_read_subreq_terminated(subreq, 0, false)
	      : netfs_read_subreq_terminated(subreq, err ?: -EIO, true);
}
