/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay;

typedef int (*relay_handler_t)(struct relay *r, int why);

struct relay {
	int (*step[4])(struct relay *r, int why);
	relay_handler_t handler;
	int level;
};

void relay_set_handler(struct relay *r, relay_handler_t fn);

#endif
