/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RCULIST_H
#define _LINUX_RCULIST_H

#include <linux/list.h>

#define __rcu_check(dummy, head, cond, extra...) ((void)(head), (void)(cond))

/**
 * list_for_each_entry_rcu - iterate over an rcu list
 * @pos: the cursor
 * @head: the list
 * @member: the list_head in *@pos
 * @cond: lockdep expression, when not under rcu_read_lock()
 */
#define list_for_each_entry_rcu(pos, head, member, cond...) \
	for (__rcu_check(dummy, head, ## cond, true), \
		 pos = list_entry((head)->next, __typeof__(*pos), member); \
		 &pos->member != (head); \
		 pos = list_entry(pos->member.next, __typeof__(*pos), member))

unsigned int list_len(const struct list_head *head);

#endif
