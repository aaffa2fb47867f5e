// SPDX-License-Identifier: GPL-2.0-only
/* New uses of names in the bodies and initialisers of a file of the merge. */
#include <string.h>

#include "capi/rule-export.h"
#include "capi/word-filter.h"

struct where {
	uint32_t first, last;
	const struct fact *decl;
};

static const struct where *where_is(const struct where *all, size_t n, uint32_t tok)
{
	for (size_t i = 0; i < n; i++)
		if (tok >= all[i].first && tok < all[i].last)
			return &all[i];
	return NULL;
}

static bool is_use(const struct walker *w, uint32_t i)
{
	const struct parser *p = &w->p;

	if (parse_tok(p, i)->kind != TOK_IDENT || w->known[i] ||
	    parse_word(p, i) != WORD_NONE)
		return false;
	return !i || (!parse_op(p, i - 1, '.') && !parse_op(p, i - 1, OP_ARROW) &&
		      parse_word(p, i - 1) != WORD_STRUCT);
}

static void take_use(use_vec *out, struct walker *w, const struct where *in, uint32_t i,
		     struct arena *a)
{
	const struct tok *t = parse_tok(&w->p, i);
	struct use *u = VEC_ADD(out);
	const char *guard = lex_guard(a, &w->cf->lx, t->cond);

	*u = (struct use){
		.name = arena_strndup(a, w->cf->lx.src + t->off, t->len),
		.decl = arena_strdup(a, facts_str(&w->cf->facts, in->decl->name)),
		.guard = guard, .line = t->line, .call = parse_op(&w->p, i + 1, '('),
		.conflict = t->flags & TOK_CONFLICT,
	};
}

int export_uses(use_vec *out, struct sweep *sw, struct fresh *fresh,
		const struct map *wanted, struct arena *a, struct err *err)
{
	static const struct walk_ops none = { .call = NULL };
	_cleanup_(cfile_release) struct cfile cf;
	struct walker w = { .tree = sw->merged, .path = fresh->path, .cf = &cf,
			    .ops = &none };
	VEC(struct where) spans = VEC_INIT;
	int rc;

	cfile_parse(&cf, fresh->merged.data, fresh->merged.len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n + cf.inits.n; i++) {
		const struct cbody *b = i < cf.bodies.n ? &cf.bodies.items[i] :
					&cf.inits.items[i - cf.bodies.n];

		VEC_PUSH(&spans, (struct where){ b->first, b->last,
						 &cf.facts.facts[b->fact] });
	}
	rc = walk_file(&w, err);
	w.p = (struct parser){ .lx = &cf.lx, .tmp = &w.tmp };
	for (uint32_t i = 0; rc >= 0 && i + 1 < cf.lx.toks.n; i++) {
		const struct tok *t = &cf.lx.toks.items[i];
		const struct where *in;

		if (t->kind != TOK_IDENT ||
		    (wanted ? !map_find(wanted, cf.lx.src + t->off, t->len) :
			      !parse_op(&w.p, i + 1, '(')) ||
		    !is_use(&w, i) || !fresh_line(fresh, t->line))
			continue;
		in = where_is(spans.items, spans.n, i);
		if (in)
			take_use(out, &w, in, i, a);
	}
	VEC_RELEASE(&spans);
	walker_release(&w);
	return rc < 0 ? rc : 0;
}
