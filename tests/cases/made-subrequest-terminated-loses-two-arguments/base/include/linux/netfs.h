/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_NETFS_H
#define _LINUX_NETFS_H
#include <linux/types.h>

struct netfs_io_subrequest {
	void *rreq;
	size_t transferred;
	short error;
};

void netfs_read_subreq_terminated(struct netfs_io_subrequest *subreq,
				  int error, bool was_async);
#endif
