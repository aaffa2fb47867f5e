// SPDX-License-Identifier: GPL-2.0-only
#include <linux/uio.h>

ssize_t import_iovec(int type, const struct iovec __user *uvector,
		     unsigned nr_segs, struct iovec **iovp, struct iov_iter *i)
{
	unsigned n;

	i->type = type;
	i->count = 0;
	for (n = 0; n < nr_segs; n++) {
		(*iovp)[n] = uvector[n]; /* compat tasks: two u32 each */
		i->count += uvector[n].iov_len;
	}
	i->iov = *iovp;
	return i->count;
}
EXPORT_SYMBOL(import_iovec);
