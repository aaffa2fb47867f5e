// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/xdp.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_XDP_QUIET)
static int xdp_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 xdp_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool xdp_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return xdp_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static const char * const xdp_mem_names[MEM_TYPE_MAX] = {
	[MEM_TYPE_PAGE_FRAG] = "shared",
	[MEM_TYPE_PAGE_ORDER0] = "order0",
	[MEM_TYPE_XSK_BUFF_POOL] = "xsk",
};

static void xsk_buff_free_handle(unsigned long handle)
{
	printk("%s: %lx\n", xdp_mem_names[MEM_TYPE_XSK_BUFF_POOL], handle);
}

/* @napi_direct: the caller runs in the poll loop of the owner of the pool */
static void __xdp_return(void *data, struct xdp_mem_info *mem,
			 bool napi_direct, unsigned long handle)
{
	switch (mem->type) {
	case MEM_TYPE_PAGE_FRAG:
	case MEM_TYPE_PAGE_ORDER0:
		if (!napi_direct)
			page_frag_free(data);
		break;
	case MEM_TYPE_XSK_BUFF_POOL:
		xsk_buff_free_handle(handle);
		break;
	default:
		break;
	}
}

void xdp_return_frame(struct xdp_frame *xdpf)
{
	__xdp_return(xdpf->data, &xdpf->mem, false, 0);
}
EXPORT_SYMBOL_GPL(xdp_return_frame);

void xdp_return_buff(struct xdp_buff *xdp)
{
	__xdp_return(xdp->data, &xdp->rxq->mem, true,
		     (unsigned long)xdp->data_hard_start);
}
EXPORT_SYMBOL_GPL(xdp_return_buff);
