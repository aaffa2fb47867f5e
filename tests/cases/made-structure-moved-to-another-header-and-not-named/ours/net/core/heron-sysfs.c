// SPDX-License-Identifier: GPL-2.0
#include <linux/heron.h>
#include <net/heron_queue.h>

u32 heron_flow(const struct heron_device *dev, unsigned int i);
u32 heron_flow(const struct heron_device *dev, unsigned int i)
{
	return dev->queues[i].flow;
}
