// SPDX-License-Identifier: GPL-2.0
#include <trace/bus.h>

static int stalls, resets;

/* behind trace_bus_stall() */
static void on_stall(void *data, struct bus_port *port)
{
	stalls += port->id;
}

static void on_reset(void *data, struct bus_port *port)
{
	resets += port->id;
}

int monitor_start(void);

int monitor_start(void)
{
	int ret = register_trace_bus_reset(on_reset, &resets);

	if (ret)
		return ret;
	ret = register_trace_bus_stall(on_stall,
				       &stalls);
	if (ret)
		unregister_trace_bus_reset(on_reset, &resets);
	return ret;
}
