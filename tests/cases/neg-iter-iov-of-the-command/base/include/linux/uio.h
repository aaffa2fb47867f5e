/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_UIO_H
#define __LINUX_UIO_H
#include <linux/types.h>

struct iovec {
	void *iov_base;
	size_t iov_len;
};
struct kvec {
	void *iov_base;
	size_t iov_len;
};

struct iov_iter {
	u8 iter_type;
	size_t iov_offset;
	union {
		const struct iovec *iov;
		const struct kvec *kvec;
		void *ubuf;
	};
	size_t count;
	unsigned long nr_segs;
};
#endif
