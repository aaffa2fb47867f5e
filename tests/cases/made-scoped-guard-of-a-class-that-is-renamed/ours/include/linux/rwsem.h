/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _RWSEM_H
#define _RWSEM_H

#include <linux/types.h>

#define DEFINE_GUARD(_name, _type, _lock, _unlock) \
	typedef _type class_##_name##_t; \
	static inline void class_##_name##_destructor(_type *p) \
	{ _type _T = *p; _unlock; } \
	static inline _type class_##_name##_constructor(_type _T) \
	{ _lock; return _T; }
#define CLASS(_name, var) \
	class_##_name##_t var __attribute__((__cleanup__(class_##_name##_destructor))) = \
		class_##_name##_constructor
#define scoped_guard(_name, args...) \
	for (CLASS(_name, scope)(args), *done = NULL; !done; done = (void *)1)

struct rw_semaphore {
	int count;
};

void down_read(struct rw_semaphore *sem);
void up_read(struct rw_semaphore *sem);

DEFINE_GUARD(rwsem_shared, struct rw_semaphore *, down_read(_T), up_read(_T))

#endif
