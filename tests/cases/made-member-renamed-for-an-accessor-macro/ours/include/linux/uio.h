/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UIO_H
#define _UIO_H

#include <linux/types.h>

struct iovec {
	void *iov_base;
	size_t iov_len;
};

struct iov_iter {
	u8 iter_type;
	size_t iov_offset;
	size_t count;
	union {
		const struct iovec *__iov;
		void *ubuf;
	};
	unsigned long nr_segs;
};

#define iter_iov(iter) (iter)->__iov

static inline size_t iter_first(const struct iov_iter *i)
{
	return iter_iov(i)->iov_len - i->iov_offset;
}

#endif
