// SPDX-License-Identifier: GPL-2.0-only
#include <trace/events/roam.h>

void roam(const char *a, const char *b)
{
	trace_wifi_roam(a, b);
}
