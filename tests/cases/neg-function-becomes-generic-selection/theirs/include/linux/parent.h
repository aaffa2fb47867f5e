/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PARENT_H
#define _LINUX_PARENT_H

#include <linux/types.h>

struct node {
	struct node *up;
	unsigned int id;
};

struct node *__node_parent(struct node *n);
const struct node *__node_parent_const(const struct node *n);

#define node_parent(n)                        \
	_Generic((n),                        \
		 const struct node *: __node_parent_const,    \
		 struct node *: __node_parent)(n)
unsigned int node_root_id(struct node *n);

#define NO_FLAG_ENABLED BIT(0)
#define NO_FLAG_DIRTY BIT(1)
#define NO_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct no_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool no_window_empty(const struct no_window *w)
{
	return !w->len;
}

#endif
