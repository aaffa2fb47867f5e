// SPDX-License-Identifier: GPL-2.0-only
#include "capi/quiet.h"

#include <string.h>

static bool changed(const struct quiet *q, const struct tok *t)
{
	return changed_names_used(q->names, q->scope, t->hash,
				  q->cf->lx.src + t->off, t->len);
}

/* Whether a macro that is gone, or makes other names, stands at file level. */
static bool makes_names(const struct quiet *q)
{
	for (size_t i = 0; i < q->cf->decls.n; i++) {
		uint32_t at = q->cf->decls.items[i].first;

		if (tok_is(&q->cf->lx, lex_tok(&q->cf->lx, at), "static"))
			at++;
		if (lex_tok(&q->cf->lx, at)->kind == TOK_IDENT &&
		    lex_is_op(&q->cf->lx, at + 1, '(') &&
		    changed(q, lex_tok(&q->cf->lx, at)))
			return true;
	}
	return false;
}

void quiet_init(struct quiet *q, const struct changed_names *names,
		enum changed_scope scope, const struct cfile *cf)
{
	*q = (struct quiet){ .names = names, .scope = scope, .cf = cf };
	for (size_t i = 0; i < cf->lx.macros.n; i++) {
		const char *name = cf->lx.macros.items[i].name;
		uint32_t h = lex_hash(name, strlen(name)) % QUIET_BITS;

		q->macros[h >> 6] |= (uint64_t)1 << (h & 63);
	}
	if (names && makes_names(q))
		q->names = NULL;
}

/* A `{` in an initialiser behind which no member is named. */
static bool by_position(const struct quiet *q, uint32_t i)
{
	return lex_is_op(&q->cf->lx, i, '{') && i &&
	       (lex_is_op(&q->cf->lx, i - 1, '=') ||
		lex_is_op(&q->cf->lx, i - 1, ',') ||
		lex_is_op(&q->cf->lx, i - 1, '{')) &&
	       !lex_is_op(&q->cf->lx, i + 1, '.') &&
	       !lex_is_op(&q->cf->lx, i + 1, '}');
}

/* `OP(map, …)` of which a macro may make the name of a function that changed. */
static bool handed(const struct quiet *q, uint32_t i)
{
	const struct tok *t = lex_tok(&q->cf->lx, i), *to;
	bool first = i > 1 && lex_is_op(&q->cf->lx, i - 1, '(');

	if ((!first && !(i && lex_is_op(&q->cf->lx, i - 1, ','))) ||
	    !(lex_is_op(&q->cf->lx, i + 1, ',') || lex_is_op(&q->cf->lx, i + 1, ')')))
		return false;
	to = first ? lex_tok(&q->cf->lx, i - 2) : NULL;
	return changed_names_handed(q->names, to ? q->cf->lx.src + to->off : "",
				    to && to->kind == TOK_IDENT ? to->len : 0,
				    q->cf->lx.src + t->off, t->len);
}

static bool counts(const struct quiet *q, uint32_t i)
{
	const struct tok *t = lex_tok(&q->cf->lx, i);
	uint32_t h = t->hash % QUIET_BITS;

	if (t->kind != TOK_IDENT)
		return by_position(q, i);
	return q->macros[h >> 6] >> (h & 63) & 1 || changed(q, t) || handed(q, i);
}

bool quiet_body(const struct quiet *q, const struct cbody *b)
{
	if (!q->names)
		return false;
	for (uint32_t i = b->params && b->params < b->first ? b->params : b->first;
	     i < b->last; i++)
		if (counts(q, i))
			return false;
	return true;
}

bool quiet_initialiser(const struct quiet *q, const struct cbody *b, const char *type)
{
	if (!q->names || by_position(q, b->first) ||
	    changed_names_in(q->names, q->scope, type, strlen(type)))
		return false;
	for (uint32_t i = b->first; i < b->last; i++)
		if (counts(q, i) ||
		    /* a macro may be any number of members, or a list of them */
		    (i > b->first &&
		     lex_tok(&q->cf->lx, i)->kind == TOK_IDENT &&
		     lex_is_op(&q->cf->lx, i + 1, '(') &&
		     (lex_is_op(&q->cf->lx, i - 1, '{') ||
		      lex_is_op(&q->cf->lx, i - 1, ',') ||
		      lex_is_op(&q->cf->lx, i - 1, '='))))
			return false;
	return true;
}
