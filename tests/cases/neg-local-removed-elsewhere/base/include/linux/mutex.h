/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MUTEX_H
#define _LINUX_MUTEX_H

#include <linux/types.h>

struct mutex {
	unsigned long owner;
	unsigned int depth;
};

#define __MUTEX_INITIALIZER(lock) { .owner = 0, .depth = 0 }
#define DEFINE_MUTEX(name) struct mutex name = __MUTEX_INITIALIZER(name)

void mutex_init(struct mutex *lock);
void mutex_lock(struct mutex *lock);
int __must_check mutex_lock_interruptible(struct mutex *lock);
void mutex_unlock(struct mutex *lock);

#ifdef CONFIG_LOCKDEP
void lockdep_assert_held(const struct mutex *lock);
#else
#define lockdep_assert_held(l) do { (void)(l); } while (0)
#endif

#endif /* _LINUX_MUTEX_H */
