/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A typed growing array: VEC(struct foo) v = VEC_INIT; VEC_PUSH(&v, x);
 * v.items[i] for i < v.n. Elements are copied by value and owned by whoever
 * put them there.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

#include "mem.h"

#define VEC(type)                                                              \
	struct {                                                               \
		type *items;                                                   \
		size_t n, alloc;                                               \
	}

#define VEC_INIT { NULL, 0, 0 }

#define VEC_RESERVE(v, want)                                                   \
	do {                                                                   \
		if ((v)->alloc < (want)) {                                     \
			(v)->alloc = (v)->alloc * 2 > (want) ?                 \
					     (v)->alloc * 2 :                  \
					     (want);                           \
			if ((v)->alloc < 8)                                    \
				(v)->alloc = 8;                                \
			(v)->items = mem_array((v)->items, (v)->alloc,         \
					       sizeof(*(v)->items));           \
		}                                                              \
	} while (0)

#define VEC_PUSH(v, ...)                                                       \
	do {                                                                   \
		VEC_RESERVE(v, (v)->n + 1);                                    \
		(v)->items[(v)->n++] = (__VA_ARGS__);                          \
	} while (0)

/* A new zeroed element at the end; the pointer is valid until the next push. */
#define VEC_ADD(v)                                                             \
	__extension__({                                                        \
		VEC_RESERVE(v, (v)->n + 1);                                    \
		memset(&(v)->items[(v)->n], 0, sizeof(*(v)->items));           \
		&(v)->items[(v)->n++];                                         \
	})

#define VEC_RELEASE(v)                                                         \
	do {                                                                   \
		free((v)->items);                                              \
		(v)->items = NULL;                                             \
		(v)->n = (v)->alloc = 0;                                       \
	} while (0)

#define VEC_SORT(v, cmp)                                                       \
	do {                                                                   \
		if ((v)->n > 1)                                                \
			qsort((v)->items, (v)->n, sizeof(*(v)->items), cmp);   \
	} while (0)

#endif
