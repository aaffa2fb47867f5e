/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files that look into functions share; for scope*.c only. */
#ifndef CAPI_SCOPE_INTERNAL_H
#define CAPI_SCOPE_INTERNAL_H

#include "capi/scope.h"

struct scope_visit {
	struct scope_file *s;
	struct walker w;
	const struct expr *macro;	/* the call whose expansion is walked, or NULL */
};

/* A name for the word at a token. */
struct scope_name *scope_note(struct scope_visit *v, scope_vec *to, uint32_t tok);
/* The payload is a struct scope_visit. */
extern const struct walk_ops scope_ops;

/* Whether the break or continue at @tok, in the body at @first, leaves nothing. */
bool scope_is_stray(const struct parser *p, uint32_t first, uint32_t tok);
/*
 * Whether the word at @tok is a local whose one declaration there lies in an #if
 * that the word is not in; in @f, whose locals are known.
 */
bool scope_is_exposed(const struct parser *p, const struct scope_func *f, uint32_t tok);

#endif
