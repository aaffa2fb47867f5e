// SPDX-License-Identifier: GPL-2.0-only
#include "relay.h"

int relay_send(struct relay *r, const struct relay_msg *msg)
{
	int err;

	if (!msg->data || msg->len < 0)
		return -22;

	if (msg->len > r->depth * 64) {
		relay_warn(r, "message is too long");
		r->dropped++;
		return -90;
	}

	err = relay_put(r, msg->data, msg->len);
	if (err < 0) {
		r->dropped++;
		return err;
	}
	r->sent += (unsigned long)msg->len;
	return relay_wait(r, 100);
}
