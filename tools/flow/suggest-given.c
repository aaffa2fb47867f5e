// SPDX-License-Identifier: GPL-2.0-only
/* Where not the call is to change, but the declaration of what it is given. */
#include <string.h>

#include "flow/suggest-internal.h"

/* The name that the call on the finding's line is handed as argument @n; NULL: it is none. */
static const char *handed(struct arena *a, const struct suggest_case *c,
			  const struct suggest_file *f, size_t n)
{
	const struct lexed *lx = &suggest_parse(f)->cf.lx;
	const char *name = c->lesson->convert.symbol.name;
	size_t depth = 0, at = 0, from = 0, i = 0;

	while (i < lx->toks.n && (lx->toks.items[i].line < c->s->f.line ||
				  !tok_is(lx, &lx->toks.items[i], name)))
		i++;
	if (i >= lx->toks.n || lx->toks.items[i].line != c->s->f.line ||
	    !lex_is_op(lx, i + 1, '('))
		return NULL;
	for (from = i += 2, depth = 1; i < lx->toks.n; i++) {
		bool ends = depth == 1 && (lex_is_op(lx, i, ',') || lex_is_op(lx, i, ')'));

		depth += lex_is_op(lx, i, '(');
		depth -= lex_is_op(lx, i, ')');
		if (ends && at++ == n)
			break;
		if (!depth)
			return NULL;
		from = ends ? i + 1 : from;
	}
	from += lex_is_op(lx, from, '&');
	if (from + 1 != i || lex_tok(lx, from)->kind != TOK_IDENT)
		return NULL;
	return arena_strndup(a, lx->src + lex_tok(lx, from)->off, lex_tok(lx, from)->len);
}

/* A function that is to fit a callback. */
int suggest_place_adapted(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err)
{
	const struct adapt *d = c->lesson->adapt;
	int rc;

	c->rule = 1;
	if (!c->function)
		c->function = handed(&g->arena, c, f, c->lesson->argument);
	if (!c->function) {
		c->out.why = "what is handed to it is no function that has a name there";
		return 0;
	}
	c->out.source = c->lesson->source;
	c->out.votes = c->out.of = d->n_seen;
	c->out.seen_path = d->path;
	c->out.seen_line = d->line;
	c->out.rule = arena_printf(&g->arena, "%s -> %s", c->s->f.before.text, c->s->f.after.text);
	rc = suggest_adapt(g, c, d, c->function, f, err);
	if (rc <= 0)
		return rc;
	c->in = true;
	c->out.why = NULL;
	c->out.state = SUGGEST_UNPROVED;
	return 0;
}

/* A pointer to const that is given to what takes no such any more: it need not be one. */
void suggest_place_unconst(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			  const convert_places *at)
{
	const char *name = handed(&g->arena, c, f, c->lesson->unconst - 1);
	struct splice e;

	c->rule = 1;
	if (!name || !convert_unconst(&e, suggest_parse(f)->words, at->items[0], name)) {
		c->out.why = "what it is given is const, and no parameter or local of that "
			     "function";
		return;
	}
	suggest_add(c, f->path, &e, 1);
	c->out.source = SUGGEST_DECLARED;
	c->out.rule = arena_printf(&g->arena, "%s is const no more", name);
	c->out.state = SUGGEST_UNPROVED;
	c->out.why = NULL;
	c->in = true;
}
