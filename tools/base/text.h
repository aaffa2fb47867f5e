/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Text from outside, made safe to show. Names, subjects and paths may hold
 * control characters, terminal escapes, marks that reorder or hide text, and
 * bytes that are not UTF-8; all of these come out as visible escapes.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "strbuf.h"

enum text_flags {
	TEXT_KEEP_NEWLINE = 1,	/* '\n' stays as it is */
	TEXT_KEEP_TAB = 2,
};

/*
 * Reads one well-formed UTF-8 sequence (no surrogates, no overlong forms): its
 * length and code point, or 0.
 */
size_t text_decode(uint32_t *code, const char *s, size_t n);
bool text_is_utf8(const char *s, size_t n);
/* Whether a terminal would do something else than show this code point. */
bool text_is_unsafe(uint32_t code);

/* Appends for a person to read: \n, \t, \xNN, \uNNNN or \UNNNNNNNN. */
void text_escape(struct strbuf *out, const char *s, size_t n,
		 enum text_flags flags);
/* Appends with @instead of each control character, so that a line stays one. */
void text_one_line(struct strbuf *out, const char *s, char instead);
/* Appends with U+FFFD for each byte that is not part of valid UTF-8. */
void text_to_utf8(struct strbuf *out, const char *s, size_t n);
/*
 * Appends a path as git prints it without -z: as it is, or in double quotes
 * with C escapes when a byte of it needs that (core.quotePath = true).
 */
void text_quote_path(struct strbuf *out, const char *s, size_t n);
/*
 * Reads what is in double quotes at @at, with C escapes: the bytes it takes with
 * both quotes, 0 when it is damaged or has a NUL in it (then @out may have a part).
 */
size_t text_unquote(struct strbuf *out, const char *at, const char *end);
/* Columns that valid UTF-8 takes: one a code point, none for combining marks. */
size_t text_width(const char *s, size_t n);
/* Appends base64, for bytes that json cannot hold. */
void text_base64(struct strbuf *out, const void *data, size_t n);

#endif
