// SPDX-License-Identifier: GPL-2.0
#include <linux/uio.h>

struct bulbul_cmd {
	struct iovec *iov;
	struct iov_iter iter;
};

size_t bulbul_len(struct bulbul_cmd *iter);
size_t bulbul_len(struct bulbul_cmd *iter)
{
	size_t n = iter->iov ? iter->iov->iov_len : 0;

	if (iter->iter.kvec)
		n += iter->iter.kvec[0].iov_len;
	return n;
}
