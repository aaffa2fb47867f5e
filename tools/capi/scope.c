// SPDX-License-Identifier: GPL-2.0-only
#include "capi/scope.h"

#include "base/hash.h"

struct visit {
	struct scope_file *s;
	const struct map *wanted;
	struct walker w;
};

/* ------------------------------------------------------------------ to read it */

static void read_func(struct scope_file *s, const struct cbody *b)
{
	const struct fact *f = &s->cf.facts.facts[b->fact];
	struct scope_func *fn;

	if (f->kind != FACT_FUNC || f->flags & FACT_MADE)
		return;
	fn = VEC_ADD(&s->funcs);
	fn->name = facts_str(&s->cf.facts, f->name);
	fn->result = facts_str(&s->cf.facts, f->type);
	fn->line = f->line;
	fn->hash = hash_bytes(fn->result, strlen(fn->result), 0);
	for (uint32_t i = b->params ? b->params : b->first; i < b->last; i++) {
		const struct tok *t = &s->cf.lx.toks.items[i];

		fn->hash = hash_bytes(s->cf.lx.src + t->off, t->len, fn->hash);
		fn->conflict |= t->flags & TOK_CONFLICT;
	}
}

void scope_read(struct scope_file *s, const char *src, size_t len)
{
	*s = (struct scope_file){ .arena = ARENA_INIT };
	cfile_parse(&s->cf, src, len, LEX_FULL);
	for (size_t i = 0; i < s->cf.bodies.n; i++)
		read_func(s, &s->cf.bodies.items[i]);
}

void scope_release(struct scope_file *s)
{
	for (size_t i = 0; i < s->funcs.n; i++) {
		struct scope_func *f = &s->funcs.items[i];

		VEC_RELEASE(&f->locals);
		VEC_RELEASE(&f->free);
		VEC_RELEASE(&f->labels);
		VEC_RELEASE(&f->gotos);
		VEC_RELEASE(&f->values);
		VEC_RELEASE(&f->bare);
		VEC_RELEASE(&f->misfits);
		map_release(&f->known);
	}
	VEC_RELEASE(&s->funcs);
	cfile_release(&s->cf);
	arena_release(&s->arena);
}

struct scope_func *scope_find(const struct scope_file *s, const char *name)
{
	for (size_t i = 0; i < s->funcs.n; i++)
		if (strcmp(s->funcs.items[i].name, name) == 0)
			return &s->funcs.items[i];
	return NULL;
}

/* ---------------------------------------------------------------- while walking */

/* The function around the place, when it is one to look into. */
static struct scope_func *current(struct walker *w)
{
	struct visit *v = w->payload;
	const char *name;

	if (!w->decl || w->decl->kind != FACT_FUNC || w->macro || w->expanded)
		return NULL;
	name = facts_str(&w->cf->facts, w->decl->name);
	return map_find(v->wanted, name, strlen(name)) ? scope_find(v->s, name) : NULL;
}

static struct scope_name *note(struct visit *v, scope_vec *to, uint32_t tok)
{
	const struct tok *t = &v->s->cf.lx.toks.items[tok];
	struct scope_name *n = VEC_ADD(to);

	n->name = arena_strndup(&v->s->arena, v->s->cf.lx.src + t->off, t->len);
	n->line = t->line;
	n->cond = t->cond;
	n->conflict = t->flags & TOK_CONFLICT;
	return n;
}

/* The bracket that a token lies in: a block, or the head of a loop. */
static uint32_t bracket(const struct parser *p, uint32_t tok)
{
	uint32_t depth = 0;

	while (tok-- > 0) {
		if (parse_op(p, tok, ')') || parse_op(p, tok, '}') ||
		    parse_op(p, tok, ']'))
			depth++;
		else if (parse_op(p, tok, '(') || parse_op(p, tok, '{') ||
			 parse_op(p, tok, '['))
			if (depth-- == 0)
				return tok;
	}
	return 0;
}

static void on_declare(struct walker *w, const char *name, const char *type,
		       uint32_t tok)
{
	struct scope_func *f = current(w);
	struct visit *v = w->payload;
	struct scope_name *n;
	uint32_t i = tok;

	if (!f || !name)
		return;
	/* extern and typedef may stand twice */
	while (i > 0 && !parse_op(&w->p, i - 1, ';') && !parse_op(&w->p, i - 1, '{') &&
	       !parse_op(&w->p, i - 1, '}'))
		i--;
	if (parse_word(&w->p, i) == WORD_EXTERN || parse_word(&w->p, i) == WORD_TYPEDEF)
		return;
	n = note(v, &f->locals, tok);
	n->block = bracket(&w->p, tok);
	n->type = type ? arena_strdup(&v->s->arena, type) : NULL;
}

/* The local that an expression starts from: p of p->a.b[1]; NULL: none. */
static const struct local *root(struct walker *w, const struct expr *e)
{
	while (e && (e->kind == EX_MEMBER || e->kind == EX_INDEX ||
		     e->kind == EX_UNARY))
		e = e->a;
	return e && e->kind == EX_IDENT ? walk_local(w, e->name) : NULL;
}

static void misfit(struct walker *w, struct scope_func *f, const struct local *l,
		   uint32_t tok, const char *detail)
{
	struct visit *v = w->payload;
	struct scope_name *n = note(v, &f->misfits, tok);

	n->name = arena_strdup(&v->s->arena, l->name);
	n->type = l->type ? arena_strdup(&v->s->arena, l->type) : NULL;
	n->detail = arena_strdup(&v->s->arena, detail);
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct scope_func *f = current(w);
	const struct local *l = f ? root(w, e->a) : NULL;
	const char *type = l && l->type ? infer_type(w, e->a) : NULL;
	struct ctype t;

	(void)use;
	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (!t.func && (e->arrow ? !t.ptr && (ctype_is_aggregate(&t) ||
					      ctype_is_number(&t)) : t.ptr > 0))
		misfit(w, f, l, e->tok,
		       arena_printf(&w->tmp, "%s%s of %s", e->arrow ? "->" : ".", e->name,
				    infer_show(w, type)));
	else if (infer_member(w, type, e->name).state == MEMBER_ABSENT)
		misfit(w, f, l, e->tok,
		       arena_printf(&w->tmp, "%s has no member %s",
				    infer_show(w, type), e->name));
}

/* The function that is called, when all that is seen of it agrees. */
static bool callee(struct walker *w, const struct expr *call, struct cref *out)
{
	cref_vec refs = VEC_INIT;
	bool ok;

	if (call->a->kind != EX_IDENT || walk_local(w, call->a->name))
		return false;
	walk_visible(w, call->a->name, &refs);
	ok = refs.n > 0;
	for (size_t i = 0; i < refs.n; i++)
		ok &= refs.items[i].fact->kind == FACT_FUNC &&
		      !(refs.items[i].fact->flags & FACT_COND_ARITY) &&
		      refs.items[i].fact->n_subs == refs.items[0].fact->n_subs;
	if (ok)
		*out = refs.items[0];
	VEC_RELEASE(&refs);
	return ok;
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	struct scope_func *f = current(w);
	struct cref r;

	(void)use;
	if (!f || !callee(w, call, &r))
		return;
	for (uint32_t i = 0; i < call->n_args && i < r.fact->n_subs; i++) {
		struct expr *arg = call->args[i];
		const struct local *l = arg ? root(w, arg) : NULL;
		const char *type = l && l->type ? infer_type(w, arg) : NULL;
		const char *want = facts_str(r.facts,
					     r.facts->subs[r.fact->first_sub + i].type);

		if (type && infer_compat(w, type, want) == COMPAT_NO)
			misfit(w, f, l, arg->first,
			       arena_printf(&w->tmp, "argument %u of %s() is %s, it takes %s",
					    i + 1, call->a->name, infer_show(w, type),
					    infer_show(w, want)));
	}
}

static void on_convert(struct walker *w, struct expr *value,
		       const struct walk_use *use)
{
	struct scope_func *f = current(w);
	const struct local *l = f ? root(w, value) : NULL;
	const char *type, *want = use->target;

	if (!f)
		return;
	if (!want && use->target_of)
		want = infer_type(w, use->target_of);
	if ((!l || !l->type) && use->target_of)
		l = root(w, use->target_of);
	if (!l || !l->type || !want)
		return;
	type = infer_type(w, value);
	if (type && infer_compat(w, type, want) == COMPAT_NO)
		misfit(w, f, l, value->first,
		       arena_printf(&w->tmp, "%s is given where %s is wanted",
				    infer_show(w, type), infer_show(w, want)));
}

/* A structure is no pointer, and no number. */
static void on_cast(struct walker *w, struct expr *e)
{
	struct scope_func *f = current(w);
	const struct local *l = f && e->a ? root(w, e->a) : NULL;
	const char *type = l && l->type ? infer_type(w, e->a) : NULL;
	struct ctype from, to;

	if (!type || !e->type)
		return;
	ctype_parse(&from, infer_resolve(w, type));
	ctype_parse(&to, infer_resolve(w, e->type));
	if (!from.ptr && !from.func && ctype_is_aggregate(&from) &&
	    (to.ptr || ctype_is_number(&to)))
		misfit(w, f, l, e->tok,
		       arena_printf(&w->tmp, "%s cannot be cast to %s",
				    infer_show(w, type), infer_show(w, e->type)));
}

static const struct walk_ops ops = {
	.call = on_call, .member = on_member, .convert = on_convert,
	.cast = on_cast, .declare = on_declare,
};

/* ------------------------------------------------------------------ afterwards */

static bool ends_statement(const struct parser *p, uint32_t i)
{
	return parse_op(p, i, ';') || parse_op(p, i, '{') || parse_op(p, i, '}') ||
	       parse_op(p, i, ':');
}

/*
 * Whether a call of a macro, whose name is token @call, takes the word for a
 * value: it stands in what the macro makes, and nothing there may declare it.
 */
static bool only_used(struct walker *w, uint32_t call, const char *name)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct parser made = { .lx = &lx, .tmp = &w->tmp };
	bool used = false;
	struct expr *e;
	uint32_t next;

	e = expr_parse(&w->p, call, parse_match(&w->p, call + 1), false, &next);
	if (!e || !walk_expand(w, &text, e))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (uint32_t i = 0; i + 1 < lx.toks.n; i++) {
		if (parse_tok(&made, i)->kind != TOK_IDENT || !parse_is(&made, i, name))
			continue;
		if (!i || (!parse_op(&made, i - 1, '(') && !parse_op(&made, i - 1, ',')))
			return false;
		used = true;
	}
	return used;
}

/* Whether the word is all there is of an argument of what may be a macro. */
static bool bare_argument(struct walker *w, uint32_t i)
{
	const struct parser *p = &w->p;
	cref_vec refs = VEC_INIT;
	bool function = false;
	uint32_t open;

	if ((!parse_op(p, i - 1, '(') && !parse_op(p, i - 1, ',')) ||
	    (!parse_op(p, i + 1, ')') && !parse_op(p, i + 1, ',')))
		return false;
	open = bracket(p, i);
	if (!open || !parse_op(p, open, '(') || parse_word(p, open - 1) != WORD_NONE)
		return false;
	walk_visible(w, parse_text(&w->p, open - 1), &refs);
	for (size_t k = 0; k < refs.n; k++)
		function |= refs.items[k].fact->kind == FACT_FUNC;
	VEC_RELEASE(&refs);
	return !function && !only_used(w, open - 1, parse_text(&w->p, i));
}

static void one_word(struct visit *v, struct scope_func *f, uint32_t i)
{
	struct walker *w = &v->w;
	const struct parser *p = &w->p;
	enum word word = parse_word(p, i);
	const char *name;

	if (word == WORD_STATEMENT && parse_is(p, i, "return"))
		(void)note(v, parse_op(p, i + 1, ';') ? &f->bare : &f->values, i);
	if (word != WORD_NONE || parse_op(p, i - 1, '.') ||
	    parse_op(p, i - 1, OP_ARROW))
		return;
	if (parse_is(p, i - 1, "goto")) {
		(void)note(v, &f->gotos, i);
	} else if (parse_op(p, i - 1, OP_ANDAND) && ends_statement(p, i - 2)) {
		return;	/* the address of a label */
	} else if (parse_op(p, i + 1, ':') && ends_statement(p, i - 1)) {
		(void)note(v, &f->labels, i);
	} else if (w->known[i]) {
		name = arena_strdup(&v->s->arena, parse_text(&w->p, i));
		map_put(&f->known, name, strlen(name), NULL)->value++;
	} else if (parse_word(p, i - 1) != WORD_STRUCT &&
		   parse_word(p, i - 1) != WORD_UNION &&
		   parse_word(p, i - 1) != WORD_ENUM) {
		note(v, &f->free, i)->argument = bare_argument(w, i);
	}
}

static void params(struct visit *v, struct scope_func *f, const struct cbody *b)
{
	const struct facts *facts = &v->s->cf.facts;
	const struct fact *fact = &facts->facts[b->fact];

	for (uint32_t i = 0; i < fact->n_subs; i++) {
		const struct fact_sub *sub = &facts->subs[fact->first_sub + i];
		struct scope_name *n;

		if (!sub->name)
			continue;
		n = VEC_ADD(&f->locals);
		n->name = facts_str(facts, sub->name);
		n->type = facts_str(facts, sub->type);
		n->line = sub->line;
		n->block = b->first;
	}
}

int scope_walk(struct scope_file *s, struct ctree *tree, const char *path,
	       const struct map *wanted, struct err *err)
{
	struct visit v = { .s = s, .wanted = wanted };
	int rc;

	v.w = (struct walker){ .tree = tree, .path = path, .cf = &s->cf,
			       .ops = &ops, .payload = &v };
	for (size_t i = 0; i < s->cf.bodies.n; i++) {
		const struct cbody *b = &s->cf.bodies.items[i];
		const char *name = facts_str(&s->cf.facts,
					     s->cf.facts.facts[b->fact].name);
		struct scope_func *f = scope_find(s, name);

		if (f && map_find(wanted, name, strlen(name)) && !f->locals.n)
			params(&v, f, b);
	}
	rc = walk_file(&v.w, err);
	for (size_t i = 0; rc >= 0 && i < s->cf.bodies.n; i++) {
		const struct cbody *b = &s->cf.bodies.items[i];
		const char *name = facts_str(&s->cf.facts,
					     s->cf.facts.facts[b->fact].name);
		struct scope_func *f = scope_find(s, name);

		for (uint32_t k = b->first + 1; f && k + 1 < b->last; k++)
			if (map_find(wanted, name, strlen(name)) &&
			    s->cf.lx.toks.items[k].kind == TOK_IDENT)
				one_word(&v, f, k);
	}
	walker_release(&v.w);
	return rc;
}
