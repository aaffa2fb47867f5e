// SPDX-License-Identifier: GPL-2.0
#include <linux/uio.h>

struct bulbul_cmd {
	struct iovec *iov;
	struct iov_iter iter;
};

size_t bulbul_len(struct bulbul_cmd *cmd);
size_t bulbul_len(struct bulbul_cmd *cmd)
{
	const struct iovec *v;
	size_t n = cmd->iov ? cmd->iov->iov_len : 0;

	for (v = cmd->iter.iov; v < &cmd->iter.iov[cmd->iter.nr_segs]; v++)
		n += v->iov_len;
	return n;
}
