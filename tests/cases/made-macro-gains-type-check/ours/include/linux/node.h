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

#define node_entry(ptr, type, member) ({					\
	void *__mptr = (void *)(ptr);					\
	static_assert(__same_type(*(ptr), ((type *)0)->member));	\
	((type *)((char *)__mptr - offsetof(type, member)));		\
})

#endif
