/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CLEANUP_H
#define _LINUX_CLEANUP_H

#define __cleanup(func)	__attribute__((__cleanup__(func)))

#define DEFINE_GUARD(_name, _type, _lock, _unlock)				\
typedef _type class_##_name##_t;						\
static inline void class_##_name##_destructor(_type *p)				\
{ _type _T = *p; if (_T) { _unlock; } }						\
static inline _type class_##_name##_constructor(_type _T)			\
{ _lock; return _T; }

#define DEFINE_LOCK_GUARD_1(_name, _type, _lock, _unlock)			\
typedef struct { _type *lock; } class_##_name##_t;				\
static inline void class_##_name##_destructor(class_##_name##_t *_T)		\
{ if (_T->lock) { _unlock; } }							\
static inline class_##_name##_t class_##_name##_constructor(_type *l)		\
{ class_##_name##_t _t = { .lock = l }, *_T = &_t; _lock; return _t; }

#define CLASS(_name, var)							\
	class_##_name##_t var __cleanup(class_##_name##_destructor) =		\
		class_##_name##_constructor
#define guard(_name)	CLASS(_name, __guard)
#define scoped_guard(_name, args...)						\
	for (CLASS(_name, scope)(args), *done = (void *)0; !done; done = &scope)

#endif
