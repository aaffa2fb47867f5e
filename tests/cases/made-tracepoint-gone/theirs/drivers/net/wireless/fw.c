// SPDX-License-Identifier: GPL-2.0-only
#include <trace/events/wifi.h>

void fw_scan(const char *name, int i)
{
	while (i--)
		trace_wifi_scan(name, i);
}
