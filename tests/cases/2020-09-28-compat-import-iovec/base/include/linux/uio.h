/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_UIO_H
#define __LINUX_UIO_H

#include <linux/kernel.h>

struct iovec {
	void __user *iov_base;
	size_t iov_len;
};

struct iov_iter {
	int type;
	size_t count;
	const struct iovec *iov;
};

ssize_t import_iovec(int type, const struct iovec __user *uvector,
		     unsigned nr_segs, struct iovec **iovp, struct iov_iter *i);

#ifdef CONFIG_COMPAT
struct compat_iovec {
	u32 iov_base;
	u32 iov_len;
};

ssize_t compat_import_iovec(int type, const struct compat_iovec __user *uvector,
			    unsigned nr_segs, struct iovec **iovp,
			    struct iov_iter *i);
#endif

#endif
