// SPDX-License-Identifier: GPL-2.0-only
#include <linux/xdp.h>

void xdp_do_flush(void)
{
}

int xdp_do_redirect(struct xdp_buff *xdp)
{
	return xdp ? 0 : -1;
}
