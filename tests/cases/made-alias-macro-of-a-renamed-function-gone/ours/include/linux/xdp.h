/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef XDP_H
#define XDP_H

#include <linux/bpf.h>

struct xdp_buff;

DECLARE_DISPATCHER(xdp);

void xdp_do_flush(void);


int xdp_do_redirect(struct xdp_buff *xdp);

#endif
