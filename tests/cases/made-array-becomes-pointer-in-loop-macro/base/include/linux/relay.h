/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay_lane {
	u32 rate;
	bool up;
};

struct relay {
	const char *name;
	struct relay_lane lane[8];
	u32 mask[4];
};

struct relay_group {
	struct relay_lane lane[8];
};

int relay_start(struct relay *r);

#endif
