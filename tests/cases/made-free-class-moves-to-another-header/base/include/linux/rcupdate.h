/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_RCUPDATE_H
#define __LINUX_RCUPDATE_H

#include <linux/cleanup.h>
#include <linux/types.h>

void kvfree_call_rcu(struct rcu_head *head, void *ptr);
void synchronize_rcu(void);
void rcu_read_lock(void);
void rcu_read_unlock(void);

#define KVFREE_GET_MACRO(_1, _2, NAME, ...) NAME
#define kvfree_rcu_arg_2(ptr, rhf) kvfree_call_rcu(&((ptr)->rhf), (void *)(ptr))
#define kvfree_rcu_arg_1(ptr) kvfree_call_rcu(NULL, (void *)(ptr))

#define kvfree_rcu(...) KVFREE_GET_MACRO(__VA_ARGS__,		\
	kvfree_rcu_arg_2, kvfree_rcu_arg_1)(__VA_ARGS__)
#define kfree_rcu(ptr, rhf...) kvfree_rcu(ptr, ## rhf)

#define rcu_dereference(p) READ_ONCE(p)
#define rcu_dereference_protected(p, c) ((void)(c), (p))
#define rcu_assign_pointer(p, v) WRITE_ONCE(p, v)

DEFINE_CLASS(rcu, int, rcu_read_unlock(); (void)_T, ({ rcu_read_lock(); 1; }), void)

#endif
