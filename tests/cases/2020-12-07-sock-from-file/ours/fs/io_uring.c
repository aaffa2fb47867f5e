// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/net.h>

enum {
	IORING_OP_NOP,
	IORING_OP_FSYNC,
	IORING_OP_SHUTDOWN,
	IORING_OP_LAST,
};

struct io_shutdown {
	struct file *file;
	int how;
};

struct io_kiocb {
	union {
		struct file *file;
		struct io_shutdown shutdown;
	};
	u8 opcode;
	int result;
};

int vfs_fsync(struct file *file, int datasync);

static int io_fsync(struct io_kiocb *req, bool force_nonblock)
{
	if (force_nonblock)
		return -EAGAIN;
	req->result = vfs_fsync(req->file, 0);
	return 0;
}

static int io_shutdown(struct io_kiocb *req, bool force_nonblock)
{
#if defined(CONFIG_NET)
	const struct io_shutdown *sd = &req->shutdown;
	int err = force_nonblock ? -EAGAIN : 0;
	struct socket *s = err ? NULL : sock_from_file(sd->file, &err);

	if (s)
		req->result = __sys_shutdown_sock(s, sd->how);
	return s ? 0 : err;
#else
	return -EOPNOTSUPP;
#endif
}

int io_issue_sqe(struct io_kiocb *req, bool force_nonblock)
{
	switch (req->opcode) {
	case IORING_OP_NOP:
		return 0;
	case IORING_OP_FSYNC:
		return io_fsync(req, force_nonblock);
	case IORING_OP_SHUTDOWN:
		return io_shutdown(req, force_nonblock);
	default:
		return -EINVAL;
	}
}
