/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _TRACE_RXRPC_H
#define _TRACE_RXRPC_H

#include <linux/types.h>

struct rxrpc_peer;

enum rxrpc_peer_trace {
	rxrpc_peer_freeing,
	rxrpc_peer_got,
	rxrpc_peer_new,
	rxrpc_peer_put,
};

void trace_record(unsigned int id, int op, int usage, const void *where);

static inline void trace_rxrpc_peer(struct rxrpc_peer *peer,
				    enum rxrpc_peer_trace op,
				    int usage,
				    const void *where)
{
	trace_record((unsigned long)peer & 0xffff, op, usage, where);
}

#endif
