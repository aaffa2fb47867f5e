/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Function-like macros of a file applied to their arguments, as far as the file
 * itself defines them: what is needed to know the declarations that a macro
 * makes. For capi/ only.
 */
#ifndef CAPI_EXPAND_H
#define CAPI_EXPAND_H

#include "base/strbuf.h"
#include "capi/lex.h"

#define EXPAND_MAX_BYTES 65536

/*
 * Appends the expansion of @name applied to @n argument texts. False when the
 * file has no such macro, or it grows too large.
 */
bool expand_call(struct strbuf *out, const struct lexed *lx, const char *name,
		 size_t name_len, const char *const *args, size_t n);

#endif
