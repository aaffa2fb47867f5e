/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_XDP_UMEM_H
#define _NET_XDP_UMEM_H

#include <linux/types.h>

struct page;

struct xdp_umem {
	struct page **pgs;
	unsigned long address;
	u32 npgs;
};

int xdp_umem_reg(struct xdp_umem *umem, u64 addr, u64 len);
void xdp_umem_release(struct xdp_umem *umem);

#endif /* _NET_XDP_UMEM_H */
