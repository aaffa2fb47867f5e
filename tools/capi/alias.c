// SPDX-License-Identifier: GPL-2.0-only
#include "capi/alias.h"

#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "capi/lex.h"

#define MAX_LOOKED_UP 1000	/* functions */
#define MAX_BODY 512

/* Behind the match of the parenthesis at @p; NULL: there is none. */
static const char *past_call(const char *p, const char *end)
{
	int depth = 0;

	for (; p < end; p++) {
		depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
		if (!depth)
			return p + 1;
	}
	return NULL;
}

const char *alias_target(const char *body, size_t len, bool function_like, size_t *n)
{
	const char *p = body, *end = body + len;

	while (end > p && (char_is_blank(end[-1]) || end[-1] == '\r'))
		end--;
	if (p == end || len > MAX_BODY || !(char_is_lower(*p) || *p == '_'))
		return NULL;
	while (p < end && lex_is_word(*p))
		p++;
	*n = (size_t)(p - body);
	if (!function_like)
		return p == end ? body : NULL;
	while (p < end && char_is_blank(*p))
		p++;
	return p < end && *p == '(' && past_call(p, end) == end ? body : NULL;
}

/* What its callers notice, whatever they call it by; a macro of a header needs another's. */
static bool matters(const struct delta_change *c, struct cworld *w)
{
	if (c->tag || !c->n_old || (c->what != DELTA_SIGNATURE && c->what != DELTA_REMOVED) ||
	    (c->before.kind != FACT_FUNC && c->before.kind != FACT_MACRO) ||
	    c->before.flags & FACT_MADE)
		return false;
	for (size_t i = 0; i < c->n_old; i++)
		if (cpath_is_header(cworld_path(w, c->old_refs[i].file)))
			return true;
	return false;
}

int alias_each(struct ctree *t, const struct delta *d, alias_fn fn, void *payload,
	       struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct cworld *w = ctree_world(t);
	cref_vec refs = VEC_INIT;
	size_t n = 0;
	int rc = 0;

	for (size_t i = 0; i < d->n; i++)
		n += matters(&d->items[i], w);
	for (size_t i = 0; n <= MAX_LOOKED_UP && rc >= 0 && i < d->n; i++) {
		if (!matters(&d->items[i], w))
			continue;
		refs.n = 0;
		rc = ctree_find(&refs, t, arena_cat(&a, ALIAS_PREFIX, d->items[i].name), err);
		for (size_t k = 0; k < refs.n; k++)
			if (refs.items[k].fact->kind == FACT_ALIAS &&
			    cpath_is_header(cworld_path(w, refs.items[k].file)))
				fn(payload, cref_str(&refs.items[k], refs.items[k].fact->type),
				   &d->items[i]);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}
