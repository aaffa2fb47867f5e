// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mutex.h>

void mutex_lock(struct mutex *lock)
{
	mutex_acquire(&lock->dep_map, 0, 0, _THIS_IP_);
	while (__atomic_exchange_n(&lock->owner, 1, __ATOMIC_ACQUIRE))
		;
}
EXPORT_SYMBOL(mutex_lock);

void mutex_unlock(struct mutex *lock)
{
	mutex_release(&lock->dep_map, _THIS_IP_);
	__atomic_store_n(&lock->owner, 0, __ATOMIC_RELEASE);
}
EXPORT_SYMBOL(mutex_unlock);
