/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Texts as lines that can be compared: for the rules about code that was moved.
 * Two lines are the same when they hold the same words, whatever white space is
 * around them. Positions count from 0.
 */
#ifndef CAPI_LINES_H
#define CAPI_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/vec.h"

struct line {
	const char *s;		/* borrowed from the text */
	uint32_t len;		/* without the line's end */
	bool telling;		/* holds a word: not blank, not just brackets */
	uint64_t hash;		/* of what is not white space */
};

typedef VEC(struct line) line_vec;

/* Appends the lines of @len bytes of text, which must outlive them. */
void lines_split(line_vec *out, const char *text, size_t len);
/* The same without what line_read() finds, for who looks at few of many. */
void lines_list(line_vec *out, const char *text, size_t len);
/* Its hash, and whether it is telling. */
void line_read(struct line *l);

/* Lines [old, old + n_old) became [new, new + n_new). */
struct hunk {
	uint32_t old, n_old, new, n_new;
};

typedef VEC(struct hunk) hunk_vec;

/* What differs, as git's Myers diff has it, in order; appended to @out. */
int lines_diff(hunk_vec *out, const char *old, size_t old_len, const char *new,
	       size_t new_len, struct err *err);

/* The first line that is the same, UINT32_MAX: there is none. */
uint32_t lines_find(const line_vec *v, uint64_t hash);

/*
 * The longest common subsequence of two short texts: to[i] is the line of @b that
 * line i of @a is, or UINT32_MAX. The number of telling lines that have one. Takes
 * na * nb steps and four bytes for each.
 */
size_t lines_align(uint32_t *to, const struct line *a, size_t na,
		   const struct line *b, size_t nb);

#endif
