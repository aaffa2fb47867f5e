/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LOCKS_H
#define _LINUX_LOCKS_H

#include <linux/cleanup.h>

struct mutex { int owner; };
typedef struct raw_spinlock { int raw; } raw_spinlock_t;

void mutex_lock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
void raw_spin_lock(raw_spinlock_t *lock);
void raw_spin_unlock(raw_spinlock_t *lock);

DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
DEFINE_LOCK_GUARD_1(raw_spinlock, raw_spinlock_t, raw_spin_lock(_T->lock),
		    raw_spin_unlock(_T->lock))

#endif
