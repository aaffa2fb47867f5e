// SPDX-License-Identifier: GPL-2.0
#include <linux/io_sqe.h>

#define BUILD_BUG_ON(cond) _Static_assert(!(cond), #cond)

u32 sqe_fd(const struct io_sqe *sqe)
{
	return sqe->fd;
}

int io_init(void)
{
#define CHECK_SQE_ELEM(eoffset, etype, ename) do { \
	BUILD_BUG_ON(offsetof(struct io_sqe, ename) != eoffset); \
	BUILD_BUG_ON(sizeof(etype) != sizeof(((struct io_sqe *)0)->ename)); \
} while (0)

	CHECK_SQE_ELEM(0, u8, opcode);
	CHECK_SQE_ELEM(4, u32, fd);
	CHECK_SQE_ELEM(16, u64, user_data);

	return 0;
}
