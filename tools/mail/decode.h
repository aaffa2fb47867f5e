/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: transfer encodings, with the corners of git mailinfo, since
 * what a broken mail comes to has to be what git am makes of it: base64 starts
 * anew with each line, characters that are none are left out, '=' of
 * quoted-printable without two digits stays, a NUL ends the line.
 */
#ifndef MAIL_DECODE_H
#define MAIL_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

/* One line, or one encoded word. */
void decode_base64(struct strbuf *out, const char *s, size_t n);
/* @word: '_' is a blank, as in encoded words. */
void decode_quoted(struct strbuf *out, const char *s, size_t n, bool word);

#endif
