/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IO_URING_H
#define _LINUX_IO_URING_H

#include <linux/kernel.h>

struct iovec {
	void __user *iov_base;
	size_t iov_len;
};

struct iov_iter {
	const struct iovec *iov;
	size_t count;
};

struct io_async_rw {
	struct iovec		fast_iov[8];
	struct iovec		*iov;
	struct iov_iter		iter;
};

struct io_async_msghdr {
	struct iovec		fast_iov[8];
	void			*name;
};

enum {
	REQ_F_CUR_POS	= BIT(0),
	REQ_F_FORCE	= BIT(1),
	REQ_F_NEED_CLEANUP = BIT(2),
};

struct io_kiocb {
	/* NULL until the request has to go async; its type is the opcode's */
	void			*async_data;
	unsigned int		flags;
	u8			opcode;
	u32			result;
	struct list_head	link_list;
};

#endif /* _LINUX_IO_URING_H */
