/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_HERON_QUEUE_H
#define _NET_HERON_QUEUE_H

#include <linux/types.h>

struct heron_queue {
	u32 flow;
	void *pool;
};

#endif
