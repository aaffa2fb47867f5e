/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay {
	int level;
};

typedef int (*relay_match_t)(struct relay *r, const void *data);
struct relay *relay_find(struct relay *from, const void *data, relay_match_t match);

#endif
