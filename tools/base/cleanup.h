/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Scope-bound cleanup, the one cleanup discipline of this project: a variable
 * that owns something says so where it is declared, and gives it away with
 * TAKE_PTR(). No function mixes this with goto.
 */
#ifndef BASE_CLEANUP_H
#define BASE_CLEANUP_H

#include "banned.h"

#define _cleanup_(fn) __attribute__((cleanup(fn)))

/*
 * DEFINE_CLEANUP(struct foo *, foo_free) makes foo_freep(), to be used as
 * _cleanup_(foo_freep) struct foo *x = NULL;
 */
#define DEFINE_CLEANUP(type, fn)                                               \
	static inline __attribute__((unused)) void fn##p(type *p)              \
	{                                                                      \
		if (*p)                                                        \
			fn(*p);                                                \
	}

/* Gives the value away and leaves NULL behind. */
#define TAKE_PTR(p)                                                            \
	__extension__({                                                        \
		__typeof__(p) *take_pp = &(p);                                 \
		__typeof__(p) take_v = *take_pp;                               \
		*take_pp = NULL;                                               \
		take_v;                                                        \
	})

#endif
