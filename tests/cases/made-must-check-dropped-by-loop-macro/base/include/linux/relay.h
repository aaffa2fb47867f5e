/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay {
	int level;
};

int relay_arm(struct relay *r);
void relay_idle(struct relay *r);

#endif
