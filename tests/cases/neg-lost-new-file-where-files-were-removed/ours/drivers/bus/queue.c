// SPDX-License-Identifier: GPL-2.0
#include <linux/relay.h>

int queue_put(struct relay *r, int len)
{
	if (2 * len > r->depth)
		return -90;
	r->send += len;
	return relay_kick(r);
}
