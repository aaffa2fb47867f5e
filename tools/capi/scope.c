// SPDX-License-Identifier: GPL-2.0-only
#include "capi/scope-internal.h"

#include "base/hash.h"

/* ------------------------------------------------------------------ to read it */

/* What the body belongs to; NULL: neither a function nor what a macro defines. */
static const char *called(struct scope_file *s, const struct cbody *b)
{
	const struct fact *f = &s->cf.facts.facts[b->fact];
	const struct tok *t;

	if (f->kind == FACT_FUNC)
		return facts_str(&s->cf.facts, f->name);
	if (!b->params)
		return NULL;
	t = lex_tok(&s->cf.lx, b->params + 1);
	return t->kind != TOK_IDENT ? NULL :
				      arena_strndup(&s->arena, s->cf.lx.src + t->off, t->len);
}

/* The condition that a token lies in, where it is another one than the last's. */
static uint64_t hash_cond(const struct lexed *lx, const struct tok *t, uint32_t last,
			  uint64_t hash)
{
	const char *text = lx->conds.items[t->cond].text;

	if (t->cond == last)
		return hash;
	return hash_bytes(text ? text : "", text ? strlen(text) + 1 : 1, hash);
}

static void read_func(struct scope_file *s, const struct cbody *b)
{
	const struct fact *f = &s->cf.facts.facts[b->fact];
	const char *name = called(s, b);
	uint32_t nth = name ? scope_count(s, name) : 0;
	uint32_t cond = lex_tok(&s->cf.lx, b->first)->cond;
	struct scope_func *fn;

	if (!name)
		return;
	fn = VEC_ADD(&s->funcs);
	fn->name = name;
	fn->fact = f;
	fn->body = b;
	fn->nth = nth;
	fn->result = f->kind == FACT_FUNC ? facts_str(&s->cf.facts, f->type) : "";
	fn->line = f->line;
	fn->hash = hash_bytes(fn->result, strlen(fn->result), 0);
	for (uint32_t i = b->params ? b->params : b->first; i < b->last; i++) {
		const struct tok *t = &s->cf.lx.toks.items[i];

		fn->hash = hash_bytes(s->cf.lx.src + t->off, t->len, fn->hash);
		fn->hash = hash_cond(&s->cf.lx, t, cond, fn->hash);
		cond = t->cond;
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
		VEC_RELEASE(&f->strays);
		VEC_RELEASE(&f->exposed);
		map_release(&f->known);
	}
	VEC_RELEASE(&s->funcs);
	cfile_release(&s->cf);
	arena_release(&s->arena);
}

struct scope_func *scope_find(const struct scope_file *s, const char *name,
			      uint32_t nth)
{
	for (size_t i = 0; i < s->funcs.n; i++)
		if (s->funcs.items[i].nth == nth &&
		    strcmp(s->funcs.items[i].name, name) == 0)
			return &s->funcs.items[i];
	return NULL;
}

uint32_t scope_count(const struct scope_file *s, const char *name)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s->funcs.n; i++)
		n += strcmp(s->funcs.items[i].name, name) == 0;
	return n;
}

struct scope_name *scope_note(struct scope_visit *v, scope_vec *to, uint32_t tok)
{
	const struct tok *t = &v->s->cf.lx.toks.items[tok];
	struct scope_name *n = VEC_ADD(to);

	n->name = arena_strndup(&v->s->arena, v->s->cf.lx.src + t->off, t->len);
	n->line = t->line;
	n->cond = t->cond;
	n->conflict = t->flags & TOK_CONFLICT;
	return n;
}

uint32_t scope_bracket(const struct parser *p, uint32_t tok)
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

/* -------------------------------------------------------------------- to walk it */

static bool ends_statement(const struct parser *p, uint32_t i)
{
	return parse_op(p, i, ';') || parse_op(p, i, '{') || parse_op(p, i, '}') ||
	       parse_op(p, i, ':');
}

/* Whether the word at @i may be declared there, or is a member: `type *name`, `x.name`. */
static bool no_value(const struct parser *p, uint32_t i)
{
	return !i || parse_tok(p, i - 1)->kind != TOK_PUNCT || parse_op(p, i - 1, '*') ||
	       parse_op(p, i - 1, '.') || parse_op(p, i - 1, OP_ARROW);
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
		if (no_value(&made, i))
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
	open = scope_bracket(p, i);
	/* a member's */
	if (open && (parse_is(p, open - 1, "offsetof") ||
		     parse_is(p, open - 1, "__builtin_offsetof")))
		return true;
	if (!open || !parse_op(p, open, '(') || parse_word(p, open - 1) != WORD_NONE)
		return false;
	walk_visible(w, parse_text(&w->p, open - 1), &refs);
	for (size_t k = 0; k < refs.n; k++)
		function |= refs.items[k].fact->kind == FACT_FUNC;
	VEC_RELEASE(&refs);
	return !function && !only_used(w, open - 1, parse_text(&w->p, i));
}

static bool is_label(const struct parser *p, uint32_t i)
{
	return parse_op(p, i + 1, ':') && ends_statement(p, i - 1);
}

static void statement_word(struct scope_visit *v, struct scope_func *f, uint32_t i)
{
	const struct parser *p = &v->w.p;

	if (parse_is(p, i, "return"))
		scope_note(v, parse_op(p, i + 1, ';') ? &f->bare : &f->values, i);
	else if ((parse_is(p, i, "break") || parse_is(p, i, "continue")) &&
		 scope_is_stray(p, f->body->first, i))
		scope_note(v, &f->strays, i);
}

static void known_word(struct scope_visit *v, struct scope_func *f, uint32_t i)
{
	const char *name = arena_strdup(&v->s->arena, parse_text(&v->w.p, i));

	map_put(&f->known, name, strlen(name), NULL)->value++;
	if (scope_is_exposed(&v->w.p, f, i))
		scope_note(v, &f->exposed, i)->argument = bare_argument(&v->w, i);
}

/* `asm goto("…" : … : … : … : label, label)` at @i: it goes to its last operands. */
static void asm_labels(struct scope_visit *v, struct scope_func *f, uint32_t i)
{
	const struct parser *p = &v->w.p;
	uint32_t open = i + 1, end;
	unsigned int colons = 0;

	while (open < i + 4 && !lex_is_op(p->lx, open, '('))
		open++;
	if (!lex_is_op(p->lx, open, '(') || !parse_is(p, open - 1, "goto"))
		return;
	end = parse_match(p, open) - 1;
	for (uint32_t k = open + 1; k < end; k = parse_step(p, k)) {
		colons += parse_op(p, k, ':');
		if (colons < 4 || parse_tok(p, k)->kind != TOK_IDENT)
			continue;
		scope_note(v, &f->gotos, k);
		v->w.known[k] = 1;
	}
}

static void one_word(struct scope_visit *v, struct scope_func *f, uint32_t i)
{
	struct walker *w = &v->w;
	const struct parser *p = &w->p;
	enum word word = parse_word(p, i), before = parse_word(p, i - 1);

	if (word == WORD_STATEMENT)
		statement_word(v, f, i);
	if (word == WORD_ASM)
		asm_labels(v, f, i);
	if (word != WORD_NONE || parse_op(p, i - 1, '.') ||
	    parse_op(p, i - 1, OP_ARROW))
		return;
	if (parse_is(p, i - 1, "goto"))
		scope_note(v, &f->gotos, i);
	else if (parse_op(p, i - 1, OP_ANDAND) && ends_statement(p, i - 2))
		return;	/* the address of a label */
	else if (is_label(p, i))
		scope_note(v, &f->labels, i);
	else if (w->known[i])
		known_word(v, f, i);
	else if (before != WORD_STRUCT && before != WORD_UNION && before != WORD_ENUM)
		scope_note(v, &f->free, i)->argument = bare_argument(w, i);
}

static void params(struct scope_visit *v, struct scope_func *f)
{
	const struct facts *facts = &v->s->cf.facts;

	for (uint32_t i = 0; f->fact->kind == FACT_FUNC && i < f->fact->n_subs; i++) {
		const struct fact_sub *sub = &facts->subs[f->fact->first_sub + i];
		struct scope_name *n;

		if (!sub->name)
			continue;
		n = VEC_ADD(&f->locals);
		n->name = facts_str(facts, sub->name);
		n->type = facts_str(facts, sub->type);
		n->line = sub->line;
		n->block = f->body->first;
	}
}

int scope_walk(struct scope_file *s, struct ctree *tree, const char *path,
	       struct err *err)
{
	struct scope_visit v = { .s = s };
	int rc;

	v.w = (struct walker){ .tree = tree, .path = path, .cf = &s->cf,
			       .ops = &scope_ops, .payload = &v };
	for (size_t i = 0; i < s->funcs.n; i++)
		if (s->funcs.items[i].wanted)
			params(&v, &s->funcs.items[i]);
	rc = walk_file(&v.w, err);
	for (size_t i = 0; rc >= 0 && i < s->funcs.n; i++) {
		struct scope_func *f = &s->funcs.items[i];

		for (uint32_t k = f->body->first + 1; f->wanted && k + 1 < f->body->last; k++)
			if (s->cf.lx.toks.items[k].kind == TOK_IDENT)
				one_word(&v, f, k);
	}
	walker_release(&v.w);
	return rc;
}
