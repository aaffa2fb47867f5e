// SPDX-License-Identifier: GPL-2.0-only
#include <trace/events/wifi.h>

struct fw {
	const char *name;
	u32 chan[14];
};

void fw_scan(const struct fw *fw, int i)
{
	if (i < 14)
		trace_wifi_scan(fw->name,
				fw->chan[i]);
}
