/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_PIPE_H
#define _TRACE_PIPE_H

#include <linux/tracepoint.h>

DECLARE_TRACE(pipe_open,
	TP_PROTO(int id),
	TP_ARGS(id));

#endif
