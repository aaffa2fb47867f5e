/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TRACE_BUS_H
#define _TRACE_BUS_H

#include <linux/tracepoint.h>

struct bus_port {
	int id;
	int level;
};

DECLARE_TRACE(bus_stall,
	TP_PROTO(struct bus_port *port, int level),
	TP_ARGS(port, level));

DECLARE_TRACE(bus_reset,
	TP_PROTO(struct bus_port *port),
	TP_ARGS(port));

#endif
