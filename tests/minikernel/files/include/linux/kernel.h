/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/kconfig.h>
#include <linux/printk.h>
#include <linux/types.h>

#define ARRAY_SIZE(arr)		(sizeof(arr) / sizeof((arr)[0]))

#define ALIGN_MASK(x, mask)	(((x) + (mask)) & ~(mask))
#define ALIGN(x, a)		ALIGN_MASK(x, (typeof(x))(a) - 1)
#define IS_ALIGNED(x, a)	(((x) & ((typeof(x))(a) - 1)) == 0)

#define DIV_ROUND_UP(n, d)	(((n) + (d) - 1) / (d))

#define BIT(nr)			(1UL << (nr))

#define min(x, y) ({			\
	typeof(x) __x = (x);		\
	typeof(y) __y = (y);		\
	__x < __y ? __x : __y; })

#define max(x, y) ({			\
	typeof(x) __x = (x);		\
	typeof(y) __y = (y);		\
	__x > __y ? __x : __y; })

#define min_t(type, x, y)	min((type)(x), (type)(y))
#define max_t(type, x, y)	max((type)(x), (type)(y))

/**
 * container_of - from a member back to the structure around it
 * @ptr:	pointer to the member
 * @type:	the structure
 * @member:	name of the member in @type
 */
#define container_of(ptr, type, member) ({			\
	const typeof(((type *)0)->member) *__m = (ptr);		\
	(type *)((char *)__m - offsetof(type, member)); })

void panic(const char *fmt, ...) __printf(1, 2);

#define BUG()		panic("BUG at %s:%d\n", __FILE__, __LINE__)
#define BUG_ON(cond)	do { if (unlikely(cond)) BUG(); } while (0)

#define WARN_ON(cond) ({						\
	bool __hit = !!(cond);						\
	if (unlikely(__hit))						\
		pr_warn("WARNING at %s:%d\n", __FILE__, __LINE__);	\
	unlikely(__hit); })

#define WARN_ON_ONCE(cond) ({						\
	static bool __done;						\
	bool __now = !!(cond);						\
	if (unlikely(__now && !__done)) {				\
		__done = true;						\
		pr_warn("WARNING at %s:%d\n", __FILE__, __LINE__);	\
	}								\
	unlikely(__now); })

#ifdef CONFIG_DEBUG_ATOMIC_SLEEP
void __might_sleep(const char *file, int line);
#define might_sleep()	__might_sleep(__FILE__, __LINE__)
#else
#define might_sleep()	do { } while (0)
#endif

#endif /* _LINUX_KERNEL_H */
