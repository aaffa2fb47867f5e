// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/io_uring.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_NVM_QUIET)
static int nvm_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 nvm_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool nvm_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return nvm_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int nvm_debug_mask = 0x3;
module_param(nvm_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} nvm_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused nvm_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(nvm_debug_names); i++)
		if (nvm_debug_mask & nvm_debug_names[i].bit)
			printk("nvm: %s\n", nvm_debug_names[i].name);
}

struct nvm_io {
	struct iovec vec;
	int status;
};

struct nvm_request {
	struct nvm_io *io;
	struct {
		struct nvm_io io;
		struct list_head entry;
	} inl;
	struct io_kiocb *owner;
};

static struct nvm_request *nvm_first(struct list_head *queue)
{
	return list_entry(queue->next, struct nvm_request, inl.entry);
}

int nvm_complete(struct list_head *queue, struct io_kiocb *kiocb)
{
	struct nvm_request *req;
	int status = nvm_first(queue)->io->status;

	list_for_each_entry(req, queue, inl.entry) {
		if (req->owner != kiocb)
			continue;
		if (!req->io)
			req->io = &req->inl.io;
		status |= req->io->status;
		req->owner->result = req->io->vec.iov_len ?: req->inl.io.vec.iov_len;
	}
	return status;
}
