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
		const struct iovec *iov;
		void *ubuf;
	};
	unsigned long nr_segs;
};

static inline size_t iter_first(const struct iov_iter *i)
{
	return i->iov->iov_len - i->iov_offset;
}

#endif
