// SPDX-License-Identifier: GPL-2.0
#include <linux/softnet.h>

DEFINE_PER_CPU(struct softnet_data, softnet_data);

void softnet_drop(void)
{
	this_cpu_inc(softnet_data.dropped);
}
