// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pipe_fs_i.h>

struct io_splice {
	struct file *file_out;
	struct file *file_in;
	unsigned int flags;
};

struct io_kiocb {
	union {
		struct file *file;
		struct io_splice splice;
	};
	u8 opcode;
	int result;
};

long do_splice(struct file *in, struct file *out);

static void io_req_complete(struct io_kiocb *req, int res)
{
	req->result = res;
}

static int io_nop(struct io_kiocb *req)
{
	io_req_complete(req, 0);
	return 0;
}

static int io_splice(struct io_kiocb *req, bool force_nonblock)
{
	struct io_splice *sp = &req->splice;

	if (force_nonblock)
		return -EAGAIN;
	io_req_complete(req, do_splice(sp->file_in, sp->file_out));
	return 0;
}

int io_issue_sqe(struct io_kiocb *req, bool force_nonblock)
{
	return req->opcode ? io_splice(req, force_nonblock) : io_nop(req);
}
