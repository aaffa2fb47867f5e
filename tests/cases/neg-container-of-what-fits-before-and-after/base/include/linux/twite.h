/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TWITE_H
#define _LINUX_TWITE_H

#define offsetof(t, m)	__builtin_offsetof(t, m)
#define __same_type(a, b) __builtin_types_compatible_p(typeof(a), typeof(b))
#define static_assert(expr, ...) __static_assert(expr, ##__VA_ARGS__, #expr)
#define __static_assert(expr, msg, ...) _Static_assert(expr, msg)
#define container_of(ptr, type, member) ({				\
	void *__mptr = (void *)(ptr);					\
	static_assert(__same_type(*(ptr), ((type *)0)->member) ||	\
		      __same_type(*(ptr), void),			\
		      "pointer type mismatch in container_of()");	\
	((type *)(__mptr - offsetof(type, member))); })

struct twite_work {
	void (*func)(struct twite_work *work);
};

struct twite_delayed {
	struct twite_work work;
	unsigned long expires;
};

struct twite_dev {
	unsigned int id;
	struct twite_work poll;
};

#endif
