/* SPDX-License-Identifier: GPL-2.0+ */
#ifndef __LINUX_RCUPDATE_H
#define __LINUX_RCUPDATE_H

#include <linux/kernel.h>

struct rcu_head {
	struct rcu_head *next;
	void (*func)(struct rcu_head *head);
};

#define rcu_dereference_protected(p, c) ((void)(c), (p))
#define rcu_assign_pointer(p, v) \
	__atomic_store_n(&(p), (v), __ATOMIC_RELEASE)

/**
 * rcu_replace_pointer() - publish a new pointer and hand back the old one
 * @rcu_ptr: the protected pointer
 * @ptr: what to publish
 * @c: why the update side may read it
 */
#define rcu_replace_pointer(rcu_ptr, ptr, c)				\
({									\
	typeof(ptr) __old = rcu_dereference_protected((rcu_ptr), (c));	\
	rcu_assign_pointer((rcu_ptr), (ptr));				\
	__old;								\
})

/**
 * rcu_swap_protected() - exchange a protected and an ordinary pointer
 * @rcu_ptr: the protected pointer
 * @ptr: the ordinary one, gets the old value
 * @c: why the update side may read it
 */
#define rcu_swap_protected(rcu_ptr, ptr, c)				\
do {									\
	typeof(ptr) __cur = rcu_dereference_protected((rcu_ptr), (c));	\
	rcu_assign_pointer((rcu_ptr), (ptr));				\
	(ptr) = __cur;							\
} while (0)

void call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head));
void kfree(const void *p);

#endif
