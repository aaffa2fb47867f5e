/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay {
	void *priv;
	int level;
};

int relay_map(void *priv, unsigned long at, size_t n);
int relay_unmap(void *priv, unsigned long at);
int relay_flush(void *priv);

#define RELAY_OP(op, r, ...)	relay_##op((r)->priv, ##__VA_ARGS__)

#endif
