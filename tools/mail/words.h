/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: bytes of header values. Encoded words, charsets, and the
 * blanks that git knows (which are fewer than those of libc).
 */
#ifndef MAIL_WORDS_H
#define MAIL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"

/*
 * Appends @n bytes of charset @from as charset @to. An empty @from, and one
 * that is @to already, copies. -1: unknown charset, or bytes it does not have.
 */
int words_convert(struct strbuf *out, const char *s, size_t n, const char *from,
		  const char *to, struct err *err);
/*
 * Appends @s with encoded words decoded (RFC 2047), into charset @to (NULL:
 * bytes as they are). Words with blanks between them join. What only looks like
 * an encoded word stays text, where git refuses the mail.
 */
int words_decode(struct strbuf *out, const char *s, size_t n, const char *to,
		 struct err *err);
/* Each run of blanks becomes one ' ', in place. */
void words_squeeze(struct strbuf *sb);
/* Blanks at both ends go, in place. */
void words_trim(struct strbuf *sb);
/* Removes @n bytes at @at. */
void words_cut(struct strbuf *sb, size_t at, size_t n);

#endif
