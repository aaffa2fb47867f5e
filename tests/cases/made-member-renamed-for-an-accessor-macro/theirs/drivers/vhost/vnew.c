// SPDX-License-Identifier: GPL-2.0
#include <linux/uio.h>

struct vnew_cmd {
	struct iov_iter iter;
	const struct iovec *iov;
};

size_t vnew_sum(struct vnew_cmd *cmd)
{
	size_t sum = 0;

	for (unsigned long seg = 0; seg < cmd->iter.nr_segs; seg++)
		sum += cmd->iter.iov[seg].iov_len;

	return sum + cmd->iov->iov_len;
}
