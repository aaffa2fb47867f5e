// SPDX-License-Identifier: GPL-2.0-only
/* Where a file uses what it has lost. */
#include <string.h>

#include "capi/include-look.h"

static struct asked *lost_name(struct look *l, const char *name, size_t len,
			       enum name_space ns)
{
	const struct map_entry *e = map_find(&l->names, name, len);
	struct asked *a = e ? &l->asked.items[e->value - 1] : NULL;

	return a && a->state[ns] == LOST && !a->reported[ns] ? a : NULL;
}

#define MAX_MACRO_DEPTH 8

static bool has_word(const struct lexed *lx, const char *name)
{
	uint32_t hash = lex_hash(name, strlen(name));

	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && t->hash == hash && tok_is(lx, t, name))
			return true;
	}
	return false;
}

/* Whether a macro of the file is used in it, perhaps through others. */
static bool is_expanded(const struct lexed *lx, const char *name, unsigned int depth)
{
	bool found = has_word(lx, name);

	for (size_t i = 0; i < lx->macros.n && !found && depth; i++) {
		const struct macro *m = &lx->macros.items[i];

		found = memmem(lx->src + m->off, m->len, name, strlen(name)) &&
			strcmp(m->name, name) != 0 && is_expanded(lx, m->name, depth - 1);
	}
	return found;
}

static void report(struct look *l, struct asked *a, enum name_space ns, uint32_t tok)
{
	struct probe *pr = &l->pr;
	const char *shown = ns == NS_TAG ?
		arena_printf(pr->arena, "%s %s", a->tag, a->name) : a->name;
	bool macro = pr->w.macro != NULL;
	struct problem *p = probe_report(pr, CHECK_INCLUDE,
					 macro ? CHECK_LIKELY : CHECK_CERTAIN,
					 tok, shown);

	if (a->macro)
		p->confidence = CHECK_LIKELY;
	/* a macro says nothing until somebody uses it */
	if (macro && (cpath_is_header(pr->path) ||
		      !is_expanded(&pr->cf->lx, pr->w.macro->name, MAX_MACRO_DEPTH)))
		p->confidence = CHECK_POSSIBLE;
	p->change = a->macro;
	p->function = a->name;
	p->other_line = a->header;
	a->reported[ns] = true;
}

/* The structure that a value has or points to has to be complete. */
static void needs_members(struct walker *w, struct expr *of, uint32_t tok)
{
	struct look *l = w->payload;
	const char *tag = probe_tag(&l->pr, infer_type(w, of));
	const char *bare = tag ? strchr(tag, ' ') : NULL;
	struct asked *a = bare ? lost_name(l, bare + 1, strlen(bare + 1), NS_TAG) : NULL;

	if (a)
		report(l, a, NS_TAG, tok);
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	(void)use;
	needs_members(w, e->a, e->tok);
}

static const struct walk_ops ops = { .member = on_member };

/* The `(` that the token lies behind, within its statement; UINT32_MAX: none. */
static uint32_t enclosing_paren(const struct parser *p, uint32_t i)
{
	unsigned int depth = 0;

	while (i-- > 0) {
		if (parse_op(p, i, ')'))
			depth++;
		else if (parse_op(p, i, '(') && depth-- == 0)
			return i;
		else if (parse_op(p, i, ';') || parse_op(p, i, '{') ||
			 parse_op(p, i, '}'))
			return UINT32_MAX;
	}
	return UINT32_MAX;
}

/* The parameters of a prototype may have types that are not complete. */
static bool in_prototype(const struct walker *w, uint32_t i)
{
	return !w->macro && !w->decl && enclosing_paren(&w->p, i) != UINT32_MAX;
}

static bool is_macro(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	bool macro = false;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		macro |= refs.items[i].fact->kind == FACT_MACRO;
	VEC_RELEASE(&refs);
	return macro;
}

/*
 * An argument that is a name and no more, which a macro may take for anything: a
 * member, or a part of a name. Functions are given to macros as they are.
 */
static bool only_named(struct walker *w, const struct asked *a, uint32_t i)
{
	const struct parser *p = &w->p;
	bool outside = !w->decl && !w->macro;
	uint32_t open;

	if (!i || !(a->kind == FACT_VAR || (a->kind == FACT_FUNC && outside)) ||
	    !(parse_op(p, i - 1, '(') || parse_op(p, i - 1, ',')) ||
	    !(parse_op(p, i + 1, ')') || parse_op(p, i + 1, ',')))
		return false;
	open = enclosing_paren(p, i);
	return open != UINT32_MAX && open && parse_tok(p, open - 1)->kind == TOK_IDENT &&
	       (outside || is_macro(w, parse_text(&w->p, open - 1)));
}

static int lost_word_at(struct probe *pr, const struct span *spans, size_t n_spans,
			uint32_t i, enum name_space ns, struct err *err)
{
	struct look *l = (struct look *)pr;
	const struct tok *t = parse_tok(&pr->w.p, i);
	struct asked *a = lost_name(l, pr->w.p.lx->src + t->off, t->len, ns);

	(void)err;
	if (!a || !probe_is_use(pr, spans, n_spans, i, ns) ||
	    (ns == NS_TAG && in_prototype(&pr->w, i)))
		return 0;
	if (ns == NS_ORDINARY && only_named(&pr->w, a, i))
		return 0;
	report(l, a, ns, i);
	return 0;
}

int look_uses(struct look *l, const char *src, size_t len, struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf;
	struct probe *pr = &l->pr;
	int rc;

	cfile_parse(&cf, src, len, LEX_FULL);
	pr->cf = &cf;
	pr->w = (struct walker){ .tree = pr->tree, .path = pr->path, .cf = &cf,
				 .ops = &ops, .payload = l };
	rc = walk_file(&pr->w, err);
	if (rc >= 0)
		rc = probe_words(pr, lost_word_at, err);
	return rc;
}
