// SPDX-License-Identifier: GPL-2.0
#include <linux/io_sqe.h>

#define BUILD_BUG_ON(cond) _Static_assert(!(cond), #cond)

u32 sqe_fd(const struct io_sqe *sqe)
{
	return sqe->fd;
}

int io_init(void)
{
	return 0;
}
