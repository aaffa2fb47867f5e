/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_XDP_H
#define _NET_XDP_H

#include <linux/kernel.h>

enum xdp_mem_type {
	MEM_TYPE_PAGE_FRAG = 0,
	MEM_TYPE_PAGE_ORDER0,
	MEM_TYPE_XSK_BUFF_POOL,
	MEM_TYPE_MAX,
};

struct xdp_mem_info {
	u32 type;
	u32 id;
};

struct xdp_rxq_info {
	struct xdp_mem_info mem;
	u32 queue_index;
};

struct xdp_buff {
	void *data;
	void *data_hard_start;
	struct xdp_rxq_info *rxq;
};

struct xdp_frame {
	void *data;
	u16 len;
	struct xdp_mem_info mem;
};

#define XDP_BULK_QUEUE_SIZE	16
struct xdp_frame_bulk {
	int count;
	void *xa;
	void *q[XDP_BULK_QUEUE_SIZE];
};

void xdp_return_frame(struct xdp_frame *xdpf);
void xdp_return_buff(struct xdp_buff *xdp);
void page_frag_free(void *addr);

#endif /* _NET_XDP_H */
