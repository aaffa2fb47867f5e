/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef XDP_H
#define XDP_H

#include <linux/bpf.h>

struct xdp_buff;

DECLARE_DISPATCHER(xdp);

void xdp_do_flush(void);

/* The helper has another name now; this one goes when all drivers are converted. */
#define xdp_do_flush_map xdp_do_flush

int xdp_do_redirect(struct xdp_buff *xdp);

#endif
