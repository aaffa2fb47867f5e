/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <linux/kernel.h>
#include <trace/events/rxrpc.h>

struct rxrpc_local {
	unsigned int debug_id;
};

struct rxrpc_peer {
	int usage;
	unsigned int debug_id;
	struct rxrpc_local *local;
};

struct rxrpc_peer *rxrpc_alloc_peer(struct rxrpc_local *local, gfp_t gfp);
struct rxrpc_peer *rxrpc_get_peer(struct rxrpc_peer *peer);
void rxrpc_put_peer(struct rxrpc_peer *peer);
