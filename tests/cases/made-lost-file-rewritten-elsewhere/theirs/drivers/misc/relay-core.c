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

int relay_stat(const struct relay *r);
int relay_rate(const struct relay *r, unsigned long ms);
int relay_idle(struct relay *r);
int relay_drain(struct relay *r, int rounds);

int relay_stat(const struct relay *r)
{
	return r->sent > r->dropped ? 1 : 0;
}

int relay_rate(const struct relay *r, unsigned long ms)
{
	if (!ms)
		return 0;
	return (int)(r->sent / ms);
}

int relay_idle(struct relay *r)
{
	return !r->sent && !r->dropped;
}

int relay_drain(struct relay *r, int rounds)
{
	int left = 0;

	for (int i = 0; i < rounds; i++)
		left += relay_flush(r);
	return left;
}
