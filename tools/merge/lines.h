/* SPDX-License-Identifier: GPL-2.0-only */
/* For merge/ itself: texts cut into lines, equal lines under one number. */
#ifndef MERGE_LINES_H
#define MERGE_LINES_H

#include <stddef.h>

#include "base/cleanup.h"

/* Of the line at @p, with its end. */
size_t text_line_length(const char *p, const char *end);
size_t text_count_lines(const char *p, size_t len);

/* Lines with their ends; the last may lack one. */
struct lines {
	const char *text;	/* borrowed */
	size_t *at;		/* n + 1: where each begins, then the length of the text */
	unsigned int *kinds;	/* n */
	size_t n;
};

/* Numbers from 0, in the order in which lines were first met. */
struct line_kinds {
	struct line_kind *items;
	unsigned int *slots;
	size_t n, alloc, mask;
};

#define LINE_KINDS_INIT { NULL, NULL, 0, 0, 0 }

/* Lines with a number from the same @kinds are compared by it. lines_release() @out. */
void lines_cut(struct lines *out, struct line_kinds *kinds, const char *text, size_t len);
void lines_release(struct lines *l);
void line_kinds_release(struct line_kinds *k);

#define _cleanup_lines_ _cleanup_(lines_release)
#define _cleanup_line_kinds_ _cleanup_(line_kinds_release)

static inline const char *line_text(const struct lines *l, size_t i)
{
	return l->text + l->at[i];
}

/* Bytes of @n lines from @i on. */
static inline size_t lines_length(const struct lines *l, size_t i, size_t n)
{
	return l->at[i + n] - l->at[i];
}

#endif
