/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay {
	int level;
};

struct relay *relay_alloc_noprof(gfp_t gfp, int order, bool huge);
int relay_set_int(int *at, int v);
int relay_set_u64(u64 *at, u64 v);

#define relay_hooks(call)	({ typeof(call) __r = call; __r; })
#define relay_alloc(...)	relay_hooks(relay_alloc_noprof(__VA_ARGS__))

#endif
