// SPDX-License-Identifier: GPL-2.0-or-later
#include "ar-internal.h"

void *kzalloc(size_t size, gfp_t gfp);

static unsigned int rxrpc_debug_id;

/*
 * Make a record for a peer of @local.
 */
struct rxrpc_peer *rxrpc_alloc_peer(struct rxrpc_local *local, gfp_t gfp)
{
	const void *here = __builtin_return_address(0);
	struct rxrpc_peer *peer;

	peer = kzalloc(sizeof(struct rxrpc_peer), gfp);
	if (peer) {
		peer->usage = 1;
		peer->local = local;
		peer->debug_id = ++rxrpc_debug_id;
		trace_rxrpc_peer(peer, rxrpc_peer_new, peer->usage, here);
	}
	return peer;
}

static bool rxrpc_peer_local(const struct rxrpc_peer *peer)
{
	return peer->local && peer->local->debug_id;
}

/*
 * One more user.
 */
struct rxrpc_peer *rxrpc_get_peer(struct rxrpc_peer *peer)
{
	if (!rxrpc_peer_local(peer))
		return NULL;
	peer->usage++;
	return peer;
}
