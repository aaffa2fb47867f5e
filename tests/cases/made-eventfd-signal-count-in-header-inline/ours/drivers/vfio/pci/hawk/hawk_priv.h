/* SPDX-License-Identifier: GPL-2.0 */
#ifndef HAWK_PRIV_H
#define HAWK_PRIV_H

#include <linux/eventfd.h>

struct hawk {
	struct eventfd_ctx *trigger;
	int open;
};

static inline void hawk_trigger(struct hawk *hawk)
{
	if (hawk->trigger)
		eventfd_signal(hawk->trigger, 1);
}
#endif
