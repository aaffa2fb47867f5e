// SPDX-License-Identifier: GPL-2.0
#include <trace/bus.h>

void bus_tick(struct bus_port *port);

void bus_tick(struct bus_port *port)
{
	if (port->level > 4)
		trace_bus_stall(port);
	else
		trace_bus_reset(port);
}
