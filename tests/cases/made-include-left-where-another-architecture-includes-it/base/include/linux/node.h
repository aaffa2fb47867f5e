/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NODE_H
#define _LINUX_NODE_H

struct node {
	int phandle;
};

#if defined(CONFIG_SPARC)
#include <asm/prom.h>
#endif

int node_count(const struct node *np);

#endif
