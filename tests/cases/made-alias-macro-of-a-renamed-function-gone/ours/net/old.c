// SPDX-License-Identifier: GPL-2.0-only
#include <linux/xdp.h>

int old_poll(struct xdp_buff *xdp);

int old_poll(struct xdp_buff *xdp)
{
	int err = xdp_do_redirect(xdp);

	xdp_do_flush();
	return err;
}
