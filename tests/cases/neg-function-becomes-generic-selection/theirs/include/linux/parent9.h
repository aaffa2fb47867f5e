/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PARENT9_H
#define _LINUX_PARENT9_H

#include <linux/types.h>

struct node9 {
	struct node9 *up;
	unsigned int id;
};

struct node9 *__node9_parent(struct node9 *n);
const struct node9 *__node9_parent_const(const struct node9 *n);

#define node9_parent(n)                        \
	_Generic((n),                        \
		 const struct node9 *: __node9_parent_const,    \
		 struct node9 *: __node9_parent)(n)
unsigned int node9_root_id(struct node9 *n);

#define NO9_FLAG_ENABLED BIT(0)
#define NO9_FLAG_DIRTY BIT(1)
#define NO9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct no9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool no9_window_empty(const struct no9_window *w)
{
	return !w->len;
}
#endif
