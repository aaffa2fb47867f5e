/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay {
	int level;
};

struct relay *relay_find(struct relay *from, void *data,
			 int (*match)(struct relay *r, void *data));

#endif
