/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SPINLOCK_H
#define _LINUX_SPINLOCK_H

#include <linux/compiler.h>
#include <linux/types.h>

typedef struct spinlock {
#ifdef CONFIG_SMP
	unsigned int locked;
#endif
#ifdef CONFIG_DEBUG_SPINLOCK
	const void *owner;
#endif
} spinlock_t;

#define DEFINE_SPINLOCK(name)	spinlock_t name = { }

void preempt_disable(void);
void preempt_enable(void);
unsigned long local_irq_save_flags(void);
void local_irq_restore(unsigned long flags);

static inline void spin_lock_init(spinlock_t *lock)
{
	*lock = (spinlock_t){ };
}

#ifdef CONFIG_SMP
static inline void spin_lock(spinlock_t *lock)
{
	preempt_disable();
	while (__atomic_exchange_n(&lock->locked, 1, __ATOMIC_ACQUIRE))
		cpu_relax();
}

static inline void spin_unlock(spinlock_t *lock)
{
	__atomic_store_n(&lock->locked, 0, __ATOMIC_RELEASE);
	preempt_enable();
}
#else
static inline void spin_lock(spinlock_t *lock)
{
	preempt_disable();
}

static inline void spin_unlock(spinlock_t *lock)
{
	preempt_enable();
}
#endif

#define spin_lock_irqsave(lock, flags)			\
	do {						\
		(flags) = local_irq_save_flags();	\
		spin_lock(lock);			\
	} while (0)

#define spin_unlock_irqrestore(lock, flags)		\
	do {						\
		spin_unlock(lock);			\
		local_irq_restore(flags);		\
	} while (0)

#endif /* _LINUX_SPINLOCK_H */
