/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/types.h>

#define IOCB_NOWAIT (1 << 7)
#define IOCB_WAITQ (1 << 8)
#define EAGAIN 11

struct page {
	unsigned long flags;
};

struct kiocb {
	int ki_flags;
	loff_t ki_pos;
};

struct iov_iter {
	size_t count;
};

struct page *find_get_page(loff_t index);
size_t copy_page_to_iter(struct page *page, struct iov_iter *iter);
void put_page(struct page *page);
ssize_t generic_file_buffered_read(struct kiocb *iocb, struct iov_iter *iter,
				   ssize_t already_read);

#endif
