/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LAMP_H
#define _LINUX_LAMP_H

#include <linux/types.h>

struct lamp;

struct lamp_ops {
	int (*set)(struct lamp *lamp, u8 level);
	int (*suspend)(struct lamp *lamp);
	int (*resume)(struct lamp *lamp);
	u8 (*get)(struct lamp *lamp);
};

struct lamp {
	const struct lamp_ops *ops;
	struct device *dev;
	u8 level;
};

int lamp_add(struct lamp *lamp, const struct lamp_ops *ops);
void lamp_sleep(struct lamp *lamp, int down);

#endif
