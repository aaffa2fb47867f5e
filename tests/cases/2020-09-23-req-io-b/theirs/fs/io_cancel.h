/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_IO_CANCEL_H
#define _FS_IO_CANCEL_H

#include <linux/io_uring.h>

/* the request a link entry belongs to */
static inline struct io_kiocb *io_link_req(struct list_head *entry)
{
	return container_of(entry, struct io_kiocb, link_list);
}

static inline const struct iovec *io_link_iov(struct list_head *entry,
					      unsigned int idx)
{
	const struct io_kiocb *req = io_link_req(entry);

	if (idx >= ARRAY_SIZE(((struct io_async_rw *)NULL)->fast_iov))
		return NULL;
	return &container_of(entry, struct io_kiocb, link_list)->io->rw.fast_iov[idx];
}

#endif /* _FS_IO_CANCEL_H */
