/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Bump allocation for many small things with one lifetime. Not thread-safe:
 * one arena, one owner.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "cleanup.h"

struct arena_block;

struct arena {
	struct arena_block *head;
	size_t used;	/* bytes handed out, for memory ceilings */
};

#define ARENA_INIT { NULL, 0 }

/* Zeroed, aligned for any type; valid until arena_release(). */
void *arena_alloc(struct arena *a, size_t size);
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_strdup(struct arena *a, const char *s);
/* One after the other. */
char *arena_cat(struct arena *a, const char *s, const char *t);
char *arena_printf(struct arena *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void *arena_dup(struct arena *a, const void *data, size_t size);
void arena_release(struct arena *a);	/* usable again afterwards */

#define _cleanup_arena_ _cleanup_(arena_release)

#endif
