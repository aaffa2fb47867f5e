// SPDX-License-Identifier: GPL-2.0
#include <linux/heron.h>

struct egret_info {
	struct heron_device *dev;
	u32 pairs;
};

int egret_open(struct egret_info *info);
int egret_open(struct egret_info *info)
{
	if (!heron_has_queue(info->dev))
		return -22;

	/* the pool of the first queue is ours */
	info->dev->queues[0].pool = info;
	return 0;
}
