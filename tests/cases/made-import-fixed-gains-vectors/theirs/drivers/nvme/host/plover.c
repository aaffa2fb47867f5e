// SPDX-License-Identifier: GPL-2.0
#include <linux/io_uring/cmd.h>

int plover_cmd(struct io_uring_cmd *ioucmd);
int plover_cmd(struct io_uring_cmd *ioucmd)
{
	return ioucmd->cmd_op > 4 ? -EINVAL : 0;
}

#ifdef CONFIG_NVME_PLOVER
int plover_map(struct io_uring_cmd *ioucmd, u64 buf, unsigned int len, struct iov_iter *iter);
int plover_map(struct io_uring_cmd *ioucmd, u64 buf, unsigned int len, struct iov_iter *iter)
{
	if (ioucmd && (ioucmd->flags & BIT(2)))
		return io_uring_cmd_import_fixed(buf, len,
				ioucmd->cmd_op & 1, iter, ioucmd);
	return 0;
}
#endif
