/* SPDX-License-Identifier: GPL-2.0-only */
/* The little of Rust that its text tells: modules, bindings, calls. It is not parsed. */
#ifndef CAPI_RUST_TEXT_H
#define CAPI_RUST_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/map.h"

bool rust_is_path(const char *path);
/*
 * The modules that a file lists with `mod x;` at the left edge, by name, which is
 * borrowed: the value is a line. @twice (may be NULL): those that stand there again. What
 * is under #[cfg(…)] does not count.
 */
void rust_modules(struct map *out, struct map *twice, const char *text, size_t len);

/* `bindings::name` in a text, which is borrowed. */
struct rust_binding {
	const char *name, *after;
	size_t len;
	uint32_t line;		/* 1 to begin with, all else 0 */
};

/* The next one that is in no comment; false: there is none. */
bool rust_next_binding(struct rust_binding *b, const char *text, const char *end);
/*
 * How many arguments a call has, @p its opening parenthesis; -1: that cannot be told
 * (generics and closures have commas of their own).
 */
int rust_count_args(const char *p, const char *end);

#endif
