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

int relay_shut(struct relay *r);

int relay_shut(struct relay *r)
{
	int err = relay_flush(r);

	if (err < 0)
		relay_warn(r, "cannot flush");
	r->depth = 0;
	return relay_close(r);
}

int relay_again(struct relay *r, const struct relay_msg *msg, int times);
int relay_pair(struct relay *a, struct relay *b, const struct relay_msg *msg);

int relay_again(struct relay *r, const struct relay_msg *msg, int times)
{
	int err = 0;

	while (!err && times-- > 0)
		err = relay_send(r, msg);
	return err;
}

int relay_pair(struct relay *a, struct relay *b, const struct relay_msg *msg)
{
	int err = relay_send(a, msg);

	return err ? err : relay_send(b, msg);
}
