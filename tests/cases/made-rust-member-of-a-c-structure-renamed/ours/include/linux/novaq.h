/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NOVAQ_H
#define _LINUX_NOVAQ_H
#include <linux/types.h>
struct nova_queue {
	unsigned int queue_depth;
	unsigned int nr_hw;
	unsigned long flags;
};
unsigned int nova_queue_free(const struct nova_queue *q);
#endif
