// SPDX-License-Identifier: GPL-2.0-only
#include <linux/uio.h>

size_t iov_iter_single_seg_count(const struct iov_iter *i);
size_t iov_iter_single_seg_count(const struct iov_iter *i)
{
	if (i->nr_segs > 1)
		return iter_iov(i)->iov_len - i->iov_offset;
	return i->count;
}
