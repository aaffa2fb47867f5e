// SPDX-License-Identifier: GPL-2.0
#include <linux/uio.h>

size_t iter_single(const struct iov_iter *i)
{
	return i->nr_segs > 1 ? iter_first(i) : i->count;
}
