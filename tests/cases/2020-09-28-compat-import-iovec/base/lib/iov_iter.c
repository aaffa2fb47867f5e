// SPDX-License-Identifier: GPL-2.0-only
#include <linux/uio.h>

ssize_t import_iovec(int type, const struct iovec __user *uvector,
		     unsigned nr_segs, struct iovec **iovp, struct iov_iter *i)
{
	unsigned n;

	i->type = type;
	i->count = 0;
	for (n = 0; n < nr_segs; n++) {
		(*iovp)[n] = uvector[n];
		i->count += uvector[n].iov_len;
	}
	i->iov = *iovp;
	return i->count;
}
EXPORT_SYMBOL(import_iovec);

#ifdef CONFIG_COMPAT
ssize_t compat_import_iovec(int type, const struct compat_iovec __user *uvector,
			    unsigned nr_segs, struct iovec **iovp,
			    struct iov_iter *i)
{
	unsigned n;

	for (n = 0; n < nr_segs; n++)
		(*iovp)[n].iov_len = uvector[n].iov_len;
	return import_iovec(type, *iovp, nr_segs, iovp, i);
}
EXPORT_SYMBOL(compat_import_iovec);
#endif
