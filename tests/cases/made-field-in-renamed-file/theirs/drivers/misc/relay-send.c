// SPDX-License-Identifier: GPL-2.0-only
#include "relay.h"

int relay_open(struct relay *r, int depth)
{
	if (depth < 1 || depth > 64)
		return -22;
	r->depth = depth;
	r->sent = 0;
	r->dropped = 0;
	return 0;
}

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

int relay_flush(struct relay *r)
{
	int tries = 0;

	while (relay_wait(r, 10) > 0) {
		if (++tries > r->depth)
			break;
	}
	if (tries > r->depth)
		relay_warn(r, "flush gave up");
	return tries;
}

int relay_shut(struct relay *r);

int relay_shut(struct relay *r)
{
	int err = relay_flush(r);

	if (err < 0)
		relay_warn(r, "cannot flush");
	r->depth = 0;
	return relay_close(r);
}
