/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SUNRPC_H
#define _SUNRPC_H

#include <linux/trace_events.h>

DECLARE_EVENT_CLASS(rpc_xprt_lifetime, (int id, u32 state), int id; u32 state;);

DEFINE_EVENT(rpc_xprt_lifetime, xprt_create, (int id, u32 state), (id, state))
DEFINE_EVENT(rpc_xprt_lifetime, xprt_destroy, (int id, u32 state), (id, state))

/* requests come behind the transports */

DECLARE_EVENT_CLASS(rpc_request, (u32 xid), u32 xid;);

DEFINE_EVENT(rpc_request, xprt_reserve, (u32 xid), (xid))

/* what the server has is in its own header */

DEFINE_EVENT(rpc_request, xprt_release, (u32 xid), (xid))

static inline void trace_sunrpc_nothing(void)
{
}

#endif
