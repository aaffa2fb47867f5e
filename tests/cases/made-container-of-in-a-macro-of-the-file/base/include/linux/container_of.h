/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CO_H
#define _CO_H
#define offsetof(t, m) __builtin_offsetof(t, m)
#define __same_type(a, b) __builtin_types_compatible_p(typeof(a), typeof(b))
#define static_assert(e, m) _Static_assert(e, m)
#define container_of(ptr, type, member) ({				\
	void *__mptr = (void *)(ptr);					\
	static_assert(__same_type(*(ptr), ((type *)0)->member) ||	\
		      __same_type(*(ptr), void),			\
		      "pointer type mismatch in container_of()");	\
	((type *)(__mptr - offsetof(type, member))); })

#endif
