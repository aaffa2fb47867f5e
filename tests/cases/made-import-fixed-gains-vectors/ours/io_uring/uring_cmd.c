// SPDX-License-Identifier: GPL-2.0
#include <linux/io_uring/cmd.h>

#ifdef CONFIG_IO_URING
int io_uring_cmd_import_fixed(u64 ubuf, unsigned long len, int rw,
			      struct iov_iter *iter,
			      struct io_uring_cmd *ioucmd,
			      unsigned int issue_flags)
{
	return ubuf && len && iter ? rw : -EINVAL;
}
#endif
