/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WAIT_H
#define _LINUX_WAIT_H

#include <linux/list.h>
#include <linux/spinlock.h>

struct wait_queue_head {
	spinlock_t lock;
	struct list_head head;
};

typedef struct wait_queue_head wait_queue_head_t;

void init_waitqueue_head(struct wait_queue_head *wq);
void wake_up_all(struct wait_queue_head *wq);
void __wait_sleep(struct wait_queue_head *wq);
long __wait_sleep_timeout(struct wait_queue_head *wq, long timeout);

#define wait_event(wq, condition)			\
	do {						\
		while (!(condition))			\
			__wait_sleep(&(wq));		\
	} while (0)

#define wait_event_timeout(wq, condition, timeout) ({		\
	long __left = (timeout);				\
	while (!(condition) && __left > 0)			\
		__left = __wait_sleep_timeout(&(wq), __left);	\
	__left; })

#endif /* _LINUX_WAIT_H */
