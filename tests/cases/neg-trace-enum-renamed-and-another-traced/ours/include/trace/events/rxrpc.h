/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_RXRPC_H
#define _TRACE_RXRPC_H

#define rxrpc_call_traces \
	EM(rxrpc_call_connected,	"CON") \
	EM(rxrpc_call_error,		"*E*") \
	EM(rxrpc_call_get_input,		"GOT") \
	E_(rxrpc_call_release,		"RLS")

#undef EM
#undef E_
#define EM(a, b) a,
#define E_(a, b) a

enum rxrpc_call_trace { rxrpc_call_traces };

#undef EM
#undef E_
#define EM(a, b) TRACE_DEFINE_ENUM(a);
#define E_(a, b) TRACE_DEFINE_ENUM(a);

void trace_rxrpc_call(unsigned int call, enum rxrpc_call_trace why);

#endif
