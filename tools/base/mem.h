/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Allocation that does not return NULL.
 *
 * Running out of memory is the one failure that is not handed up through
 * struct err: the handler that main() installs writes a fixed message and ends
 * the process with 128. That is safe anywhere below cmd/, since whatever a
 * command changes is changed last, in one step (flow/publish).
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdarg.h>
#include <stddef.h>

#include "cleanup.h"

/* Installs the handler; it must not return. Without one: abort(). */
void mem_on_oom(void (*handler)(void));

/* All sizes in bytes; a size of 0 gives a valid pointer. free() releases. */
void *mem_alloc(size_t size);
void *mem_zalloc(size_t size);
/* n * size with overflow check. */
void *mem_array(void *old, size_t n, size_t size);
void *mem_dup(const void *data, size_t size);
char *mem_strdup(const char *s);
/* At most n bytes of s, always terminated. */
char *mem_strndup(const char *s, size_t n);
char *mem_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
char *mem_vprintf(const char *fmt, va_list ap)
	__attribute__((format(printf, 1, 0)));

static inline __attribute__((unused)) void mem_freep(void *pp)
{
	void **p = (void **)pp;

	free(*p);
	*p = NULL;
}

#define _cleanup_free_ _cleanup_(mem_freep)

#endif
