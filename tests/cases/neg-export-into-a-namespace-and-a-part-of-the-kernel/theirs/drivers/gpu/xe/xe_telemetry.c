// SPDX-License-Identifier: GPL-2.0
#include <linux/vsec.h>

int xe_telemetry(int n);

int xe_telemetry(int n)
{
	return vsec_register(n);
}
