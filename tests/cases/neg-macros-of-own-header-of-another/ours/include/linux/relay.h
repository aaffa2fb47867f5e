/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay_state {
	int level;
	u32 events;
};

struct relay {
	const char *name;
	struct relay_state *state;
};

int relay_start(struct relay *r, int how, gfp_t gfp);

#endif
