/* SPDX-License-Identifier: GPL-2.0-only */
/* What a run of bytes begins with or holds (the word is a string), and where its lines are. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/char.h"

static inline bool bytes_begin(const char *s, size_t n, const char *word)
{
	size_t len = strlen(word);

	return n >= len && memcmp(s, word, len) == 0;
}

/* Of no bytes @s may be NULL. */
static inline bool bytes_hold(const char *s, size_t n, const char *word)
{
	return n && memmem(s, n, word, strlen(word)) != NULL;
}

/* White space as C has it, and nothing else; also of no bytes. */
static inline bool bytes_blank(const char *s, size_t n)
{
	while (n && char_is_c_space(s[n - 1]))
		n--;
	return n == 0;
}

/* The line, from 1, that byte @at of a text is in. */
static inline uint32_t text_line_of(const char *s, size_t at)
{
	uint32_t line = 1;

	for (size_t i = 0; i < at; i++)
		line += s[i] == '\n';
	return line;
}

/* The line that byte @at of a text is in, without the blanks in front; *@n its length. */
static inline const char *text_line_at(const char *s, size_t len, size_t at, size_t *n)
{
	size_t from = at, to = at;

	while (from && s[from - 1] != '\n')
		from--;
	while (to < len && s[to] != '\n')
		to++;
	while (from < to && char_is_blank(s[from]))
		from++;
	*n = to - from;
	return s + from;
}

static inline bool string_begins(const char *s, const char *word)
{
	return strncmp(s, word, strlen(word)) == 0;
}

/* Either may be NULL, which is equal to NULL alone. */
static inline bool string_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

#endif
