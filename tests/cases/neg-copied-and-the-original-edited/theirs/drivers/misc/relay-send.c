// SPDX-License-Identifier: GPL-2.0-only
#include "relay.h"

int relay_drain(struct relay *r);

int relay_drain(struct relay *r)
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
