/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_LOCKDEP_H
#define __LINUX_LOCKDEP_H

#include <linux/types.h>

struct lockdep_map {
	const char *name;
	unsigned long ip;
};

#define _THIS_IP_ ((unsigned long)__builtin_return_address(0))

#ifdef CONFIG_LOCKDEP

extern void lock_acquire(struct lockdep_map *lock, unsigned int subclass,
			 int trylock, int read, int check,
			 struct lockdep_map *nest_lock, unsigned long ip);

extern void lock_release(struct lockdep_map *lock, unsigned long ip);

#else

# define lock_acquire(l, s, t, r, c, n, i)	do { } while (0)
# define lock_release(l, i)			do { } while (0)

#endif

#define lock_acquire_exclusive(l, s, t, n, i)	lock_acquire(l, s, t, 0, 1, n, i)

#define mutex_acquire(l, s, t, i)	lock_acquire_exclusive(l, s, t, NULL, i)
#define mutex_release(l, i)		lock_release(l, i)

#endif /* __LINUX_LOCKDEP_H */
