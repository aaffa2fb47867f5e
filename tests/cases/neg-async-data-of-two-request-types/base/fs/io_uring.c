// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/io_uring.h>

static unsigned int io_uring_debug_mask = 0x3;
module_param(io_uring_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} io_uring_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused io_uring_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(io_uring_debug_names); i++)
		if (io_uring_debug_mask & io_uring_debug_names[i].bit)
			printk("io_uring: %s\n", io_uring_debug_names[i].name);
}

static int io_alloc_async_ctx(struct io_kiocb *req)
{
	req->io = kzalloc(sizeof(*req->io), GFP_KERNEL);
	return req->io == NULL;
}

static void io_req_map_rw(struct io_kiocb *req, const struct iovec *iov,
			  struct iov_iter *iter)
{
	struct io_async_rw *rw = &req->io->rw;

	rw->iter = *iter;
	rw->iov = (struct iovec *)iov;
}

static int io_setup_async_rw(struct io_kiocb *req, const struct iovec *iov,
			     struct iov_iter *iter, bool force)
{
	if (!force && !(req->flags & REQ_F_FORCE))
		return 0;
	if (!req->io) {
		if (io_alloc_async_ctx(req))
			return -ENOMEM;
		io_req_map_rw(req, iov, iter);
	}
	return 0;
}

int io_read(struct io_kiocb *req, const struct iovec *iov,
	    struct iov_iter *iter)
{
	ssize_t ret;

	ret = iter->count ? (ssize_t)iter->count : -EAGAIN;
	if (ret == -EAGAIN)
		return io_setup_async_rw(req, iov, iter, false);

	req->result = ret;
	return 0;
}

void io_req_drop_files(struct io_kiocb *head)
{
	struct io_kiocb *req;

	list_for_each_entry(req, &head->link_list, link_list) {
		if (!(req->flags & REQ_F_NEED_CLEANUP))
			continue;
		req->flags &= ~REQ_F_NEED_CLEANUP;
		req->result = 0;
	}
}
