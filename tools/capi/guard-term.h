/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The text of conditions, as lex_guard() gives it, taken apart: "A && (B || C)" holds only
 * where each of its terms holds.
 */
#ifndef CAPI_GUARD_TERM_H
#define CAPI_GUARD_TERM_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The next term behind *@p, @n bytes at *@term, and *@p behind it; begin with the text.
 * False: there is none more, or none at all, since an || joins them.
 */
bool guard_term(const char **p, const char **term, size_t *n);
/* The term, or what stands in `defined(...)`, which is all of it then. */
void guard_strip_defined(const char **term, size_t *n);
/* Whether one of the terms is @word, or defined(@word), with a ! in front where @not. */
bool guard_has_term(const char *guard, const char *word, bool not);

#endif
