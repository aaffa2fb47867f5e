// SPDX-License-Identifier: GPL-2.0-only
/*
 * Locals and static functions that nothing uses: a compiler warns of them. And names of
 * structures that nobody asks for.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/prep-internal.h"

/* The sides that stay as they are, by file; what is looked at as a whole is empty. */
struct prep_scopes {
	struct scope_file *of[PREP_NOW];	/* n of each */
	size_t n;
	struct ctree *tree[PREP_NOW];
};

void prep_scopes_free(struct prep_scopes *s)
{
	if (!s)
		return;
	for (int side = 0; side < PREP_NOW; side++) {
		for (size_t i = 0; i < s->n; i++)
			scope_release(&s->of[side][i]);
		free(s->of[side]);
		ctree_free(s->tree[side]);
	}
	free(s);
}

/* Those functions are walked that differ, or are in one only. */
static bool want(struct scope_file *a, struct scope_file *b)
{
	bool any = false;

	for (size_t i = 0; i < a->funcs.n; i++) {
		struct scope_func *fn = &a->funcs.items[i];
		struct scope_func *other = scope_find(b, fn->name, fn->nth);

		if (other && other->hash == fn->hash)
			continue;
		fn->wanted = any = true;
		if (other)
			other->wanted = true;
	}
	return any;
}

static int read_file(struct prep *g, size_t i, struct err *err)
{
	const struct prep_file *f = &g->files.items[i];
	struct scope_file *own = &g->scopes->of[PREP_OWN][i];
	struct scope_file *wanted = &g->scopes->of[PREP_WANTED][i];
	bool any;
	int rc;

	scope_read(own, f->whole ? "" : f->own, f->whole ? 0 : f->own_len);
	scope_read(wanted, f->whole ? "" : f->wanted, f->whole ? 0 : f->wanted_len);
	any = want(own, wanted);
	any |= want(wanted, own);
	if (!any)
		return 0;
	rc = scope_walk(own, g->scopes->tree[PREP_OWN], f->path, err);
	return rc < 0 ? rc : scope_walk(wanted, g->scopes->tree[PREP_WANTED], f->path, err);
}

int prep_scopes_open(struct prep *g, struct err *err)
{
	struct prep_scopes *s = mem_zalloc(sizeof(*s));
	int rc = 0;

	g->scopes = s;
	for (int side = 0; side < PREP_NOW; side++)
		s->of[side] = mem_zalloc((g->files.n + 1) * sizeof(*s->of[side]));
	rc = ctree_open(&s->tree[PREP_OWN], g->world, &g->own, err);
	if (rc >= 0)
		rc = ctree_open(&s->tree[PREP_WANTED], g->world, &g->wanted, err);
	for (; rc >= 0 && s->n < g->files.n; s->n++)
		rc = read_file(g, s->n, err);
	return rc < 0 ? rc : 0;
}

struct scope_func *prep_func_at(const struct scope_file *s, uint32_t line)
{
	for (size_t i = 0; i < s->funcs.n; i++) {
		const struct fact *f = s->funcs.items[i].fact;

		if (f->line <= line && line <= f->end_line)
			return &s->funcs.items[i];
	}
	return NULL;
}

/* ------------------------------------------------------------------------ locals */

static void add(prep_troubles *out, struct prep *g, const struct prep_scope *s, uint32_t line,
		const char *name, const char *what)
{
	VEC_PUSH(out, (struct prep_trouble){
		.path = s->f->path, .line = line, .symbol = arena_strdup(&g->arena, name),
		.text = arena_printf(&g->arena, "nothing uses %s %s there", what, name),
		.cure = PREP_NO_UNIT });
}

/* Statements "name = ...;". */
static size_t count_sets(const struct scope_file *s, const struct scope_func *fn,
			 const char *name)
{
	const struct lexed *lx = &s->cf.lx;
	size_t n = 0;

	for (uint32_t i = fn->body->first + 1; i < fn->body->last; i++)
		n += lex_is_op(lx, i + 1, '=') && tok_is(lx, lex_tok(lx, i), name) &&
		     (lex_is_op(lx, i - 1, ';') || lex_is_op(lx, i - 1, '{') ||
		      lex_is_op(lx, i - 1, '}') || lex_is_op(lx, i - 1, ')'));
	return n;
}

/* Whether nothing reads a local. */
static bool is_unused(const struct scope_file *s, const struct scope_func *fn, const char *name)
{
	const struct map_entry *e = map_find(&fn->known, name, strlen(name));
	size_t declared = 0;

	for (size_t i = 0; i < fn->locals.n; i++)
		declared += strcmp(fn->locals.items[i].name, name) == 0;
	return !e || e->value <= declared + count_sets(s, fn, name);
}

static bool was_unused(const struct scope_file *s, const struct scope_func *fn, const char *name)
{
	for (size_t i = 0; fn && i < fn->locals.n; i++)
		if (strcmp(fn->locals.items[i].name, name) == 0)
			return is_unused(s, fn, name);
	return false;
}

/* Parameters come first. */
static size_t n_params(const struct scope_file *s, const struct scope_func *fn)
{
	size_t n = 0;

	for (uint32_t i = 0; fn->fact->kind == FACT_FUNC && i < fn->fact->n_subs; i++)
		n += s->cf.facts.subs[fn->fact->first_sub + i].name != 0;
	return n;
}

static void locals(prep_troubles *out, struct prep *g, const struct prep_scope *s,
		   const struct scope_func *fn)
{
	const struct scope_file *own = s->of[PREP_OWN], *now = s->of[PREP_NOW];
	const struct scope_func *was = scope_find(own, fn->name, fn->nth);

	for (size_t i = n_params(now, fn); i < fn->locals.n; i++) {
		const struct scope_name *n = &fn->locals.items[i];

		if (is_unused(now, fn, n->name) && !was_unused(own, was, n->name))
			add(out, g, s, n->line, n->name, "the local");
	}
}

/* ------------------------------------------------------------- static functions */

static size_t count_words(const struct lexed *lx, const char *name)
{
	uint32_t hash = lex_hash(name, strlen(name));
	size_t n = 0;

	for (size_t i = 0; i < lx->toks.n; i++)
		n += lx->toks.items[i].hash == hash && tok_is(lx, &lx->toks.items[i], name);
	for (size_t i = 0; i < lx->dropped.n; i++)
		n += lx->dropped.items[i].hash == hash && tok_is(lx, &lx->dropped.items[i], name);
	for (size_t i = 0; i < lx->macros.n; i++)
		n += lex_has_word(lx->src + lx->macros.items[i].off, lx->macros.items[i].len,
				  name);
	return n;
}

static size_t count_decls(const struct facts *f, const char *name)
{
	size_t n = 0;

	for (uint32_t i = 0; i < f->n_facts; i++)
		n += f->facts[i].kind == FACT_FUNC &&
		     strcmp(facts_str(f, f->facts[i].name), name) == 0;
	return n;
}

static bool uses_function(const struct scope_file *s, const char *name)
{
	return count_words(&s->cf.lx, name) > count_decls(&s->cf.facts, name);
}

static void statics(prep_troubles *out, struct prep *g, const struct prep_scope *s)
{
	const struct scope_file *own = s->of[PREP_OWN], *now = s->of[PREP_NOW];
	const struct facts *f = &now->cf.facts;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);

		if (f->facts[i].kind != FACT_FUNC || !(f->facts[i].flags & FACT_STATIC) ||
		    !(f->facts[i].flags & FACT_DEFINED) || f->facts[i].flags & FACT_INLINE ||
		    uses_function(now, name))
			continue;
		if (!count_decls(&own->cf.facts, name) || uses_function(own, name))
			add(out, g, s, f->facts[i].line, name, "the static function");
	}
}

/* --------------------------------------------------------- structures that are only named */

/* "struct foo;" and nothing else: the name in @tag. */
static bool names_tag(struct strbuf *tag, const struct prep_piece *p)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct tok *t;

	if (p->edit.len)
		return false;
	lex(&lx, p->edit.text, p->edit.text_len, LEX_FULL);
	t = lex_tok(&lx, 1);
	if (lx.toks.n != 4 || t->kind != TOK_IDENT || !lex_is_op(&lx, 2, ';') ||
	    (!tok_is(&lx, lex_tok(&lx, 0), "struct") && !tok_is(&lx, lex_tok(&lx, 0), "union")))
		return false;
	strbuf_add(tag, lx.src + t->off, t->len);
	return true;
}

/* That is of use only to what comes as well. */
static void tags(prep_troubles *out, struct prep *g, const struct prep_scope *s)
{
	for (size_t i = 0; i < s->f->n; i++) {
		const struct prep_piece *p = &g->pieces.items[s->f->first + i];
		_cleanup_strbuf_ struct strbuf tag = STRBUF_INIT;
		bool used = false;

		if (p->fixed || !s->in[p->unit] || !names_tag(&tag, p))
			continue;
		for (size_t k = 0; k < g->pieces.n && !used; k++) {
			const struct prep_piece *q = &g->pieces.items[k];

			used = q != p && !q->fixed && s->in[q->unit] &&
			       lex_has_word(q->edit.text, q->edit.text_len, tag.buf);
		}
		if (used)
			continue;
		add(out, g, s, 0, tag.buf, "the structure");
		out->items[out->n - 1].piece = p;
	}
}

/* --------------------------------------------------------------------------- all */

static int judge_scopes(prep_troubles *out, struct prep *g, const struct prep_scope *s,
			struct err *err)
{
	struct scope_file *own = s->of[PREP_OWN], *now = s->of[PREP_NOW];
	bool any = want(now, own);
	int rc = 0;

	for (size_t i = 0; i < now->funcs.n; i++) {
		struct scope_func *fn = &now->funcs.items[i];
		struct scope_func *was = scope_find(own, fn->name, fn->nth);

		fn->wanted |= was && was->wanted;
		any |= fn->wanted;
	}
	if (any)
		rc = scope_walk(now, s->tree[PREP_NOW], s->f->path, err);
	if (rc < 0)
		return rc;
	statics(out, g, s);
	tags(out, g, s);
	for (size_t i = 0; i < now->funcs.n; i++)
		if (now->funcs.items[i].wanted)
			locals(out, g, s, &now->funcs.items[i]);
	return prep_judge_names(out, g, s, err);
}

static int judge_file(prep_troubles *out, struct prep *g, size_t i, struct ctree *tree,
		      const bool *in, struct err *err)
{
	const struct prep_file *f = &g->files.items[i];
	struct scope_file now;
	_cleanup_free_ size_t *where = mem_array(NULL, f->n + 1, sizeof(*where));
	struct prep_scope s = {
		.f = f, .text = STRBUF_INIT, .where = where, .in = in,
		.of = { &g->scopes->of[PREP_OWN][i], &g->scopes->of[PREP_WANTED][i], &now },
		.tree = { g->scopes->tree[PREP_OWN], g->scopes->tree[PREP_WANTED], tree },
	};
	int rc;

	prep_text(&s.text, g, f, in, where);
	scope_read(&now, s.text.buf, s.text.len);
	rc = judge_scopes(out, g, &s, err);
	scope_release(&now);
	strbuf_release(&s.text);
	return rc;
}

int prep_judge_scope(prep_troubles *out, struct prep *g, const struct snapshot *with,
		     const bool *in, struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *tree = NULL;
	int rc = ctree_open(&tree, g->world, with, err);

	for (size_t i = 0; rc >= 0 && i < g->files.n; i++)
		if (!g->files.items[i].whole)
			rc = judge_file(out, g, i, tree, in, err);
	return rc;
}
