// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

void dev_count(struct net_device *dev)
{
	u64_stats_add(&this_cpu_ptr(dev->lstats)->packets, 1);
}
