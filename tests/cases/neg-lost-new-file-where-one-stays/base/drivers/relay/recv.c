// SPDX-License-Identifier: GPL-2.0
#include <linux/relay.h>

int relay_recv(struct relay *r, int len)
{
	if (len > r->depth)
		return -90;
	r->recv += len;
	return relay_kick(r);
}
