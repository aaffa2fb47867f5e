/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HERON_H
#define _LINUX_HERON_H

#include <linux/types.h>

struct heron_queue;

struct heron_device {
	struct heron_queue *queues;
	unsigned int nr_queues;
};

/* Whether the device has any queue at all. */
static inline bool heron_has_queue(const struct heron_device *dev)
{
	return dev->queues && dev->nr_queues;
}

#endif
