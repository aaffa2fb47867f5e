// SPDX-License-Identifier: GPL-2.0
#include <linux/softnet.h>

DEFINE_PER_CPU(unsigned int, softnet_dropped);

void softnet_drop(void)
{
	this_cpu_inc(softnet_dropped);
}
