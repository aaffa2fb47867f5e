// SPDX-License-Identifier: GPL-2.0
#include <trace/events/peer.h>

/* Bring a raw sample into the unit the callers count in. */
static int pe_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void peer_get(unsigned int peer, int *usage)
{
	trace_peer(peer, ++*usage, NULL);
}
