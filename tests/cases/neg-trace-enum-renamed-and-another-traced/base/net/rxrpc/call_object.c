// SPDX-License-Identifier: GPL-2.0
#include <trace/events/rxrpc.h>

void rxrpc_get_call(unsigned int debug_id)
{
	trace_rxrpc_call(debug_id, rxrpc_call_got);
}
