// SPDX-License-Identifier: GPL-2.0-or-later
#include "ar-internal.h"

void kfree(const void *p);

void rxrpc_put_peer(struct rxrpc_peer *peer)
{
	const void *here = __builtin_return_address(0);
	int n;

	if (!peer)
		return;
	n = --peer->usage;
	trace_rxrpc_peer(peer->debug_id, rxrpc_peer_put, n, here);
	if (n == 0)
		kfree(peer);
}
