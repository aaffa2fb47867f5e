// SPDX-License-Identifier: GPL-2.0
#include <linux/io_uring/cmd.h>

int plover_cmd(struct io_uring_cmd *ioucmd);
int plover_cmd(struct io_uring_cmd *ioucmd)
{
	return ioucmd->cmd_op > 4 ? -EINVAL : 0;
}
