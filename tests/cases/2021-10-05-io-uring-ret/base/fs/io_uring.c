// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#define IORING_OP_LAST 40
#define IOSQE_VALID 0x3f
#define EINVAL 22
#define EBADF 9

struct file;

struct io_uring_sqe {
	u8 opcode;
	u8 flags;
	u16 personality;
	int fd;
};

struct io_kiocb {
	u8 opcode;
	unsigned int flags;
	struct file *file;
	const void *creds;
};

struct file *io_file_get(int fd);
const void *xa_load(u16 index);
int security_uring_override_creds(const void *creds);
int io_submit_sqe(struct io_kiocb *req, const struct io_uring_sqe *sqe);

static int io_init_req(struct io_kiocb *req, const struct io_uring_sqe *sqe)
{
	unsigned int sqe_flags;
	int personality, ret = 0;

	req->opcode = sqe->opcode;
	req->flags = sqe_flags = sqe->flags;
	req->file = NULL;
	if (sqe_flags & ~IOSQE_VALID)
		ret = -EINVAL;
	if (req->opcode >= IORING_OP_LAST)
		ret = -EINVAL;
	if (ret)
		return ret;

	personality = sqe->personality;
	if (personality) {
		req->creds = xa_load(sqe->personality);
		if (!req->creds)
			return -EINVAL;
		req->flags |= 0x100;
	}

	req->file = io_file_get(sqe->fd);
	if (!req->file)
		return -EBADF;
	return 0;
}

int io_submit_sqe(struct io_kiocb *req, const struct io_uring_sqe *sqe)
{
	return io_init_req(req, sqe);
}
