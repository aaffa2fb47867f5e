/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What gcc and clang print: "file:line:column: error: what". Warnings count where
 * a kernel's options make errors of them: implicit declarations, pointers and
 * integers that do not go together, macros that are redefined.
 */
#ifndef FLOW_BUILD_DIAG_H
#define FLOW_BUILD_DIAG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"

struct build_error {
	const char *path;	/* from the top of the tree */
	uint32_t line;
	const char *message;	/* bytes from outside */
};

struct build_errors {
	struct build_error *items;	/* each once, in the order they came */
	size_t n, alloc;
	struct map seen;
	struct arena arena;
};

#define BUILD_ERRORS_INIT { NULL, 0, 0, MAP_INIT, ARENA_INIT }

void build_errors_release(struct build_errors *e);

#define _cleanup_build_errors_ _cleanup_(build_errors_release)

/*
 * Appends the errors in @text. @top: where the tree was, so that paths come out
 * from its top; what lies outside of it is left out.
 */
void build_errors_parse(struct build_errors *out, const char *text, size_t len,
			const char *top);

/* Whether there is an error in a file. */
bool build_errors_in(const struct build_errors *e, const char *path);

/*
 * The words of a command line, as a shell would take it apart, and nothing else
 * of a shell: quotes and backslashes. @out is NULL-terminated, in @a. 0, or -1
 * when a quote is not closed or there is no word.
 */
int build_words(const char ***out, size_t *n, struct arena *a, const char *text,
		struct err *err);

#endif
