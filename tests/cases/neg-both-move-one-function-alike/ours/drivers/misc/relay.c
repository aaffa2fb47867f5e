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
	r->depth = -1;
	return relay_close(r);
}
