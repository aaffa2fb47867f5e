// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#define NPOLL_MS 20
static const int interval = 1000 / NPOLL_MS;
#undef NPOLL_MS
#include <linux/npoll.h>
int nova_interval(enum npoll unit)
{
	return unit == NPOLL_HZ ? interval : 0;
}
