// SPDX-License-Identifier: GPL-2.0
#include <linux/novaq.h>
unsigned int nova_queue_free(const struct nova_queue *q)
{
	return q->queue_depth - q->nr_hw;
}
