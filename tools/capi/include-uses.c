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

/* A macro says nothing until somebody uses it. */
static bool is_idle(const struct probe *pr)
{
	const struct walker *w = &pr->w;

	return w->macro && (cpath_is_header(pr->path) ||
			    !is_expanded(&pr->cf->lx, w->macro->name, MAX_MACRO_DEPTH));
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

	if (a->macro || a->via)
		p->confidence = CHECK_LIKELY;
	if (l->idle || (a->via && !a->always))
		p->confidence = CHECK_POSSIBLE;
	p->change = a->macro;
	p->function = a->name;
	p->member = a->via;
	p->other_line = a->header;
	a->reported[ns] = true;
}

/* A tag, whether or not the text spells it; NULL: it is not LOST. */
static struct asked *lost_tag(struct walker *w, const char *tag)
{
	struct look *l = w->payload;
	const char *bare = tag ? strchr(tag, ' ') : NULL;
	size_t len = bare ? strlen(++bare) : 0;
	bool lost = false;
	struct asked *a;
	uint32_t header;

	if (bare && !map_find(&l->names, bare, len) && !(l->same && w->decl) &&
	    w->rc >= 0 &&
	    look_lost_declarer(l, &l->h->names, bare, len, &header)) {
		a = look_ask(l, bare, len, header, NULL);
		if (look_judge(l, a, &lost, w->err) < 0)
			w->rc = -1;
	}
	return bare ? lost_name(l, bare, len, NS_TAG) : NULL;
}

static void needs(struct walker *w, const char *tag, uint32_t tok)
{
	struct asked *a = lost_tag(w, tag);

	if (a)
		report(w->payload, a, NS_TAG, tok);
}

/* The structure that a value has or points to has to be complete. */
static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct look *l = w->payload;
	uint32_t header;

	(void)use;
	if (l->whole || look_lost_declarer(l, &l->h->members, e->name, strlen(e->name),
					   &header))
		needs(w, probe_tag(&l->pr, infer_type(w, e->a)), e->tok);
}

/* What has the type of a structure itself: `sizeof(*x->y)`, `&x->y[1]`. */
static void needs_whole(struct walker *w, struct expr *of)
{
	const char *type = infer_type(w, of);
	struct ctype t;

	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (ctype_is_aggregate(&t) && !t.ptr && !t.array)
		needs(w, probe_tag(&((struct look *)w->payload)->pr, type), of->tok);
}

static void on_address(struct walker *w, struct expr *e)
{
	if (e->kind == EX_SIZEOF || e->a->kind == EX_INDEX)
		needs_whole(w, e->a);
}

static bool is_deref(const struct expr *e)
{
	return (e->kind == EX_UNARY && e->op == '*') || e->kind == EX_INDEX;
}

static void on_assign(struct walker *w, struct expr *e)
{
	if (is_deref(e->a))
		needs_whole(w, e->a);
	if (e->b && is_deref(e->b))
		needs_whole(w, e->b);
}

/* `x->y + 1` counts in structures. */
static void on_binary(struct walker *w, struct expr *e)
{
	struct expr *const sides[] = { e->a, e->b };

	for (unsigned int i = 0; i < 2 && (e->op == '+' || e->op == '-'); i++) {
		const char *type = sides[i] && sides[i]->kind != EX_NUM ?
					   infer_type(w, sides[i]) : NULL;
		struct ctype t;

		if (!type)
			continue;
		ctype_parse(&t, infer_resolve(w, type));
		if (ctype_is_aggregate(&t) && t.ptr == 1)
			needs(w, probe_tag(&((struct look *)w->payload)->pr, type),
			      e->tok);
	}
}

/* `kzalloc_obj(x->y)`: a macro may ask for the size of what it is given. */
static bool is_given(struct walker *w, const struct expr *call)
{
	struct look *l = w->payload;

	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];

		while (a && a->kind == EX_UNARY && a->op == '*')
			a = a->a;
		if (a && (a->kind == EX_MEMBER || a->kind == EX_CALL) &&
		    lost_tag(w, probe_tag(&l->pr, infer_type(w, call->args[i]))))
			return true;
	}
	return false;
}

static void on_call(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct look *l = w->payload;

	(void)use;
	if (w->macro || w->expanded || (l->same && w->decl) || e->a->kind != EX_IDENT)
		return;
	if (is_given(w, e) || look_macro_reads(l, e->a->name))
		walk_expansion(w, e);
}

/* The provider's version has the same: what is implied there is its own fault. */
static bool on_body(struct walker *w, const struct cbody *b, const char *type)
{
	struct look *l = w->payload;
	const struct tok *first = &w->cf->lx.toks.items[b->first];
	const struct tok *last = &w->cf->lx.toks.items[b->last - 1];

	(void)type;
	l->same = memmem(l->with->src, l->with->len, w->cf->lx.src + first->off,
			 tok_span(first, last));
	return l->same && !l->whole;
}

static const struct walk_ops ops = {
	.member = on_member, .address = on_address, .assign = on_assign,
	.binary = on_binary, .call = on_call, .skip = on_body,
};

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

const char *look_handle(struct arena *a, const char *word, size_t len,
			const char *handle, size_t handle_len)
{
	static const char *const classes[] = { "guard", "scoped_guard", "CLASS",
					       "scoped_cond_guard", "ACQUIRE" };

	if (!handle_len)
		return NULL;
	if (len == 6 && memcmp(word, "__free", 6) == 0)
		return arena_printf(a, "__free_%.*s", (int)handle_len, handle);
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (len == strlen(classes[i]) && memcmp(word, classes[i], len) == 0)
			return arena_printf(a, "class_%.*s_constructor", (int)handle_len,
					    handle);
	return NULL;
}

/* The same of a token. */
static struct asked *lost_handle(struct look *l, uint32_t i)
{
	const struct parser *p = &l->pr.w.p;
	const struct tok *t = parse_tok(p, i), *of;
	const char *name;

	if (i < 2 || !parse_op(p, i - 1, '('))
		return NULL;
	of = parse_tok(p, i - 2);
	name = of->kind != TOK_IDENT ? NULL :
	       look_handle(l->pr.arena, p->lx->src + of->off, of->len, p->lx->src + t->off,
			   t->len);
	return name ? lost_name(l, name, strlen(name), NS_ORDINARY) : NULL;
}

static int lost_word_at(struct probe *pr, const struct span *spans, size_t n_spans,
			uint32_t i, enum name_space ns, struct err *err)
{
	struct look *l = (struct look *)pr;
	const struct tok *t = parse_tok(&pr->w.p, i);
	struct asked *a = ns == NS_ORDINARY ? lost_handle(l, i) : NULL;

	(void)err;
	if (!a)
		a = lost_name(l, pr->w.p.lx->src + t->off, t->len, ns);
	if (!a || !probe_is_use(pr, spans, n_spans, i, ns) ||
	    (ns == NS_TAG && in_prototype(&pr->w, i)))
		return 0;
	if ((ns == NS_ORDINARY && only_named(&pr->w, a, i)) || l->idle != is_idle(pr))
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
	/* what is used comes before what might be */
	if (rc >= 0 && l->whole)
		rc = probe_words(pr, lost_word_at, err);
	l->idle = true;
	if (rc >= 0 && l->whole)
		rc = probe_words(pr, lost_word_at, err);
	return rc;
}
