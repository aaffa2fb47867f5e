/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NODE_H
#define _LINUX_NODE_H

#include <linux/types.h>
#include <linux/build_bug.h>

struct node {
	struct node *next;
};

struct work {
	u32 flags;
	struct node node;
	struct work *parent;
};

#define node_entry(ptr, type, member) container_of(ptr, type, member)

#endif
