/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind walk.h share. */
#ifndef CAPI_WALK_INTERNAL_H
#define CAPI_WALK_INTERNAL_H

#include "capi/walk.h"

#define WALK_MAX_NESTING 400

/* What a token of the file says is clear: a local, a member, a label. */
static inline void walk_know(struct walker *w, uint32_t tok)
{
	if (!w->macro && !w->expanded)
		w->known[tok] = 1;
}

/* The scope that w->depth++ has begun ends. */
static inline void walk_pop_scope(struct walker *w)
{
	if (w->depth)
		w->depth--;
	while (w->locals.n && w->locals.items[w->locals.n - 1].depth > w->depth)
		w->locals.n--;
}

/* @type NULL, empty or "?": not known. Valid until the next one. */
struct local *walk_add_local(struct walker *w, const char *name, const char *type);
/* Words in the parentheses at @open, which a macro may declare. */
void walk_macro_words(struct walker *w, uint32_t open);

void walk_expr(struct walker *w, struct expr *e, const struct walk_use *use);
/* The elements of an initialiser for @type, or in place of a brace-less one. */
void walk_elements(struct walker *w, const char *type, struct expr *init);
/*
 * The list in braces, for @type, that a macro's call stands for; false: it is none, and
 * nothing was done.
 */
bool walk_list_macro(struct walker *w, const char *type, struct expr *e);
void walk_statements(struct walker *w, uint32_t i, uint32_t end);
/* Tokens that were not understood: what is a local or a member is known. */
void walk_unknown(struct walker *w, uint32_t i, uint32_t end);
/* Whether a declaration begins at @i, inside a function. */
bool walk_starts_decl(const struct walker *w, uint32_t i, uint32_t end);
/* That declaration, its names in scope from there on; the token of its `;`, or behind. */
uint32_t walk_declaration(struct walker *w, uint32_t i, uint32_t end);
/*
 * The file's own macro at its first calls, in another one's body as well: the
 * arguments give its parameters types, which its body alone does not have.
 */
void walk_macro_call(struct walker *w, const struct expr *call,
		     const struct walk_use *use);

#endif
