// SPDX-License-Identifier: GPL-2.0
#include <linux/meter.h>

int probe_value(int v);

int probe_value(int v)
{
	return meter_scale(v) + meter_read();
}
