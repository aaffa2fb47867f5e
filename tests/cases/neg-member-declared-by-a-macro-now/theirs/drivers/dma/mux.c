// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>

int mux_flush(struct ring *r)
{
	int rc = 0;

	if (r->head)
		rc = r->level + r->rx_lock + r->prx_rx;
	return rc;
}
