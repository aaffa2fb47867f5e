// SPDX-License-Identifier: GPL-2.0-only
/* The parts of a file, one after the other, and the names in scope. */
#include "capi/infer.h"
#include "capi/walk-internal.h"

#define MACRO_TRIES 4	/* calls whose arguments may give a macro's parameters types */

const struct local *walk_local(const struct walker *w, const char *name)
{
	for (size_t i = w->locals.n; i-- > 0;)
		if (strcmp(w->locals.items[i].name, name) == 0)
			return &w->locals.items[i];
	return NULL;
}

uint32_t walk_line(const struct walker *w, uint32_t tok)
{
	return parse_tok(&w->p, tok)->line;
}

struct visible {
	size_t n;
	struct cref refs[];
};

static const struct visible *ask_visible(struct walker *w, const char *name,
					 size_t len)
{
	cref_vec refs = VEC_INIT;
	struct visible *v;
	size_t size;

	if (ctree_visible(&refs, w->tree, w->path, name, w->err) < 0) {
		VEC_RELEASE(&refs);
		w->rc = -1;
		return NULL;
	}
	size = refs.n * sizeof(refs.items[0]);
	v = arena_alloc(&w->names, sizeof(*v) + size);
	v->n = refs.n;
	if (size)
		memcpy(v->refs, refs.items, size);
	VEC_RELEASE(&refs);
	name = arena_strndup(&w->names, name, len);
	map_put(&w->visible, name, len, NULL)->value = (uint64_t)(uintptr_t)v;
	return v;
}

void walk_visible(struct walker *w, const char *name, cref_vec *out)
{
	size_t len = strlen(name);
	const struct map_entry *e = map_find(&w->visible, name, len);
	const struct visible *v = e ? (void *)(uintptr_t)e->value : NULL;

	if (!v && w->rc >= 0)
		v = ask_visible(w, name, len);
	for (size_t i = 0; v && i < v->n; i++)
		VEC_PUSH(out, v->refs[i]);
}

struct local *walk_add_local(struct walker *w, const char *name, const char *type)
{
	struct local *l = VEC_ADD(&w->locals);

	l->name = name;
	l->type = type && *type && strcmp(type, "?") != 0 ? type : NULL;
	l->depth = w->depth;
	return l;
}

void walk_unknown(struct walker *w, uint32_t i, uint32_t end)
{
	for (; i < end; i++) {
		const char *name;

		if (parse_tok(&w->p, i)->kind != TOK_IDENT)
			continue;
		name = parse_text(&w->p, i);
		if (walk_local(w, name) ||
		    (i && (parse_op(&w->p, i - 1, '.') ||
			   parse_op(&w->p, i - 1, OP_ARROW))))
			walk_know(w, i);
	}
}

void walk_expansion(struct walker *w, const struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	size_t locals = w->locals.n;
	uint32_t depth = w->depth, value_end = w->value_end;
	char *copy;

	if (!walk_expand(w, &text, call))
		return;
	/* nodes of the expansion live as long as those around it */
	copy = arena_strndup(&w->tmp, text.buf, text.len);
	lex(&lx, copy, text.len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = parse_tok(&w->p, call->first)->line;
	w->p.lx = &lx;
	w->expanded++;
	w->value_end = 0;
	w->depth++;
	walk_statements(w, 0, (uint32_t)lx.toks.n - 1);
	w->value_end = value_end;
	w->locals.n = locals;
	w->depth = depth;
	w->expanded--;
	w->p.lx = old;
}

static void reset(struct walker *w)
{
	w->locals.n = 0;
	w->depth = 0;
	w->nesting = 0;
	w->value_end = 0;
	w->decl = NULL;
	w->result = NULL;
	arena_release(&w->tmp);
}

static void walk_body(struct walker *w, const struct cbody *b)
{
	const struct facts *f = &w->cf->facts;

	w->decl = &f->facts[b->fact];
	if (b->params && w->decl->kind == FACT_FUNC &&
	    !(w->decl->flags & FACT_MADE)) {
		param_vec params = VEC_INIT;
		uint16_t flags = 0;

		parse_params(&w->p, b->params, &params, &flags);
		for (size_t i = 0; i < params.n; i++)
			if (params.items[i].name)
				walk_add_local(w, params.items[i].name,
					  params.items[i].type);
		VEC_RELEASE(&params);
		w->result = facts_str(f, w->decl->type);
	} else if (w->decl->kind == FACT_FUNC) {
		for (uint32_t k = 0; k < w->decl->n_subs; k++) {
			const struct fact_sub *s = &f->subs[w->decl->first_sub + k];

			walk_add_local(w, facts_str(f, s->name), facts_str(f, s->type));
		}
	}
	if (b->params)
		walk_unknown(w, b->params, parse_match(&w->p, b->params));
	if (!b->params || w->decl->flags & FACT_MADE ||
	    w->decl->kind != FACT_FUNC) {
		/* parameters that a macro names: any word of its arguments */
		if (b->params)
			walk_macro_words(w, b->params);
	}
	w->depth = 1;
	walk_statements(w, b->first + 1, b->last - 1);
	reset(w);
}

/* `[n]` at @i, outside of functions. */
static void walk_size(struct walker *w, uint32_t i)
{
	struct walk_use use = { .used = true };
	uint32_t end = parse_match(&w->p, i) - 1, next;
	struct expr *e = i + 1 < end ? expr_parse(&w->p, i + 1, end, false, &next) : NULL;

	if (e && next == end)
		walk_expr(w, e, &use);
}

/* The values of the enumerators in the braces at @open. */
static void walk_enum(struct walker *w, uint32_t open)
{
	struct walk_use use = { .used = true };
	uint32_t end = parse_match(&w->p, open) - 1;

	for (uint32_t i = open + 1; i < end;) {
		uint32_t stop = parse_find(&w->p, i, end, ','), next;
		struct expr *e = NULL;

		/* of `A = 1,` and the like there is nothing to say */
		if (stop > i + 3 && parse_op(&w->p, i + 1, '='))
			e = expr_parse(&w->p, i + 2, stop, false, &next);
		if (e && next == stop)
			walk_expr(w, e, &use);
		i = stop + 1;
	}
}

/* typeof(x) */
static void walk_typeof(struct walker *w, uint32_t open)
{
	struct walk_use use = { .used = true };
	uint32_t end = parse_match(&w->p, open) - 1, next;
	struct expr *e = NULL;

	if (!expr_starts_type(&w->p, open + 1))
		e = expr_parse(&w->p, open + 1, end, false, &next);
	if (e && next == end)
		walk_expr(w, e, &use);
}

/* The constants and types of declarations, from @i up to @end. */
static void walk_decl(struct walker *w, uint32_t i, uint32_t end)
{
	for (; i + 1 < end; i++) {
		if (parse_op(&w->p, i, '[') && !parse_op(&w->p, i + 2, ']'))
			walk_size(w, i);
		else if (parse_word(&w->p, i) == WORD_TYPEOF && parse_op(&w->p, i + 1, '('))
			walk_typeof(w, i + 1);
		else if (parse_op(&w->p, i, '{') && i &&
			 (parse_word(&w->p, i - 1) == WORD_ENUM ||
			  (i > 1 && parse_word(&w->p, i - 2) == WORD_ENUM)))
			walk_enum(w, i);
		else if (parse_op(&w->p, i, '='))
			i = parse_find(&w->p, i, end, ',');
	}
}

/* What is outside of all bodies and initialisers. */
static void walk_decls(struct walker *w)
{
	const struct cfile *cf = w->cf;
	size_t body = 0;

	for (size_t i = 0; i < cf->decls.n; i++) {
		const struct cbody *d = &cf->decls.items[i];
		uint32_t end = d->last;

		while (body < cf->bodies.n && cf->bodies.items[body].first < d->first)
			body++;
		if (body < cf->bodies.n && cf->bodies.items[body].first < end)
			end = cf->bodies.items[body].first;
		walk_decl(w, d->first, end);
	}
	reset(w);
}

static void walk_init(struct walker *w, const struct cbody *b)
{
	const struct facts *f = &w->cf->facts;
	struct walk_use use = { .used = true };
	struct expr *e;
	uint32_t next;

	w->decl = &f->facts[b->fact];
	use.target = facts_str(f, w->decl->type);
	e = expr_parse_init(&w->p, b->first, b->last, &next);
	if (e && e->kind == EX_INIT)
		walk_elements(w, use.target, e);
	else if (e && !walk_list_macro(w, use.target, e))
		walk_expr(w, e, &use);
	reset(w);
}

/* What a macro at file level declares: its functions and initialisers. */
static void walk_declared(struct walker *w, const char *text, size_t len,
			  uint32_t line)
{
	const struct cfile *old = w->cf;
	struct cfile made;

	cfile_parse(&made, text, len, LEX_FULL);
	for (size_t i = 0; i < made.lx.toks.n; i++)
		made.lx.toks.items[i].line = line;
	w->cf = &made;
	w->p.lx = &made.lx;
	w->expanded++;
	for (size_t i = 0; i < made.inits.n; i++)
		walk_init(w, &made.inits.items[i]);
	for (size_t i = 0; i < made.bodies.n; i++)
		walk_body(w, &made.bodies.items[i]);
	w->expanded--;
	w->cf = old;
	w->p.lx = &old->lx;
	cfile_release(&made);
}

/* `TRACE_EVENT(name, TP_PROTO(parameters), …)`: they are in scope in the rest. */
static void event_locals(struct walker *w, const struct expr *call)
{
	for (uint32_t i = 0; call->kind == EX_CALL && i < call->n_args; i++) {
		uint32_t at = call->args[i]->first;
		param_vec params = VEC_INIT;
		uint16_t flags = 0;

		if (!parse_is(&w->p, at, "TP_PROTO") || !parse_op(&w->p, at + 1, '('))
			continue;
		parse_params(&w->p, at + 1, &params, &flags);
		for (size_t k = 0; k < params.n; k++)
			if (params.items[k].name)
				walk_add_local(w, params.items[k].name, params.items[k].type);
		VEC_RELEASE(&params);
	}
}

/* `NAME(…) = { … }`: @text is what declares the variable, @i the initialiser. */
static void walk_made_init(struct walker *w, struct strbuf *text, uint32_t i,
			   uint32_t end)
{
	const char *type = NULL;
	struct cfile made;
	struct expr *e;
	uint32_t next;

	strbuf_addch(text, ';');
	cfile_parse(&made, text->buf, text->len, LEX_DECLS);
	for (uint32_t k = 0; k < made.facts.n_facts; k++)
		if (made.facts.facts[k].kind == FACT_VAR)
			type = facts_str(&made.facts, made.facts.facts[k].type);
	type = type && strcmp(type, "?") != 0 ? arena_strdup(&w->tmp, type) : NULL;
	cfile_release(&made);
	e = type ? expr_parse_init(&w->p, i, end, &next) : NULL;
	if (e && e->kind == EX_INIT)
		walk_elements(w, type, e);
}

/* `{ … },`, a row of a table that other macros begin and end: whose it is nobody knows. */
static bool as_table(struct strbuf *text)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	if (text->buf[strspn(text->buf, " \t")] != '{')
		return false;
	strbuf_addf(&row, "static struct __rows __rows[] = { %s", text->buf);
	strbuf_release(text);
	*text = row;
	row = (struct strbuf)STRBUF_INIT;
	strbuf_addch(text, '}');
	return true;
}

/* NAME(…) at file level. */
static void walk_invocation(struct walker *w, const struct cbody *d)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct walk_use unused = { .used = false };
	uint32_t next, i = d->first;
	struct expr *e;

	if (parse_word(&w->p, i) == WORD_STATIC)
		i++;
	if (parse_word(&w->p, i) != WORD_NONE || !parse_op(&w->p, i + 1, '('))
		return;
	e = expr_parse(&w->p, i, parse_match(&w->p, i + 1), false, &next);
	if (e) {
		event_locals(w, e);
		walk_expr(w, e, &unused);
		if (!walk_expand(w, &text, e)) {
			reset(w);
			return;
		}
		if (parse_op(&w->p, e->last, '=')) {
			walk_made_init(w, &text, e->last + 1, d->last);
		} else if (as_table(&text) || strpbrk(text.buf, "={")) {
			/* not from the arena that is emptied on the way */
			strbuf_addch(&text, ';');
			walk_declared(w, text.buf, text.len,
				      parse_tok(&w->p, i)->line);
		}
	}
	reset(w);
}

/* The body of a macro; its parameters are locals already. */
static void macro_body(struct walker *w, const struct macro *m)
{
	const struct lexed *lx = &w->cf->lx;
	const struct lexed *old = w->p.lx;
	const struct macro *around = w->macro;
	uint32_t value_end = w->value_end;
	struct lexed body;

	lex_range(&body, lx, m->off, m->len, m->line);
	w->macro = m;
	w->value_end = 0;
	w->p.lx = &body;
	walk_statements(w, 0, (uint32_t)body.toks.n - 1);
	w->value_end = value_end;
	w->p.lx = old;
	w->macro = around;
	lexed_release(&body);
}

static bool macro_has_body(const struct walker *w, const struct macro *m)
{
	return !m->undef && m->len &&
	       !(w->cf->lx.conds.items[m->cond].flags & COND_DEAD);
}

static void walk_macro(struct walker *w, size_t i)
{
	const struct macro *m = &w->cf->lx.macros.items[i];

	if (!macro_has_body(w, m) || w->macros_done[i])
		return;
	for (uint32_t k = 0; k < m->n_params; k++)
		walk_add_local(w, m->params[k], NULL);
	macro_body(w, m);
	reset(w);
}

static bool takes_call(const struct macro *m, const struct expr *call)
{
	return m->n_params == call->n_args ||
	       (m->variadic && m->n_params < call->n_args);
}

void walk_macro_call(struct walker *w, const struct expr *call,
		     const struct walk_use *use)
{
	size_t i, n = w->cf->lx.macros.n, locals = w->locals.n;
	const struct walk_use *outer = w->outer;
	struct walk_use of_text = { .used = use->used, .target = use->target };
	const struct fact *decl = w->decl;
	const struct macro *m = NULL;
	uint32_t depth = w->depth;
	uint8_t *done = NULL;
	bool unknown;

	if (call->a->kind != EX_IDENT)
		return;
	for (i = 0; i < n && !m; i++) {
		const struct macro *x = &w->cf->lx.macros.items[i];

		if (x->function_like && macro_has_body(w, x) &&
		    w->macros_done[i] < MACRO_TRIES && takes_call(x, call) &&
		    strcmp(x->name, call->a->name) == 0) {
			m = x;
			done = &w->macros_done[i];
		}
	}
	if (!m)
		return;
	++*done;
	unknown = false;
	w->depth++;
	for (uint32_t k = 0; k < m->n_params; k++) {
		const char *type = call->args[k] ? infer_type(w, call->args[k]) : NULL;

		walk_add_local(w, m->params[k],
			  type && strcmp(type, TYPE_NULL) != 0 ? type : NULL);
		unknown |= !type;
	}
	if (!unknown && use->used)
		*done = MACRO_TRIES;
	/* what is around the call is no part of the text that is walked */
	if (use->target_of && !use->target)
		of_text.target = infer_type(w, use->target_of);
	w->outer = use->used ? &of_text : NULL;
	macro_body(w, m);
	w->outer = outer;
	w->locals.n = locals;
	w->depth = depth;
	w->decl = decl;
}

int walk_file(struct walker *w, struct err *err)
{
	const struct cfile *cf = w->cf;

	w->err = err;
	w->rc = 0;
	w->p = (struct parser){ .lx = &cf->lx, .tmp = &w->tmp };
	free(w->known);
	w->known = mem_zalloc(cf->lx.toks.n + 1);
	free(w->macros_done);
	w->macros_done = mem_zalloc(cf->lx.macros.n + 1);
	for (size_t i = 0; i < cf->bodies.n && w->rc >= 0; i++)
		if (!w->ops->skip || !w->ops->skip(w, &cf->bodies.items[i], NULL))
			walk_body(w, &cf->bodies.items[i]);
	for (size_t i = 0; i < cf->inits.n && w->rc >= 0; i++)
		if (!w->ops->skip ||
		    !w->ops->skip(w, &cf->inits.items[i],
				  facts_str(&cf->facts,
					    cf->facts.facts[cf->inits.items[i].fact].type)))
			walk_init(w, &cf->inits.items[i]);
	for (size_t i = 0; i < cf->decls.n && w->rc >= 0; i++)
		walk_invocation(w, &cf->decls.items[i]);
	if (w->rc >= 0)
		walk_decls(w);
	for (size_t i = 0; i < cf->lx.macros.n && w->rc >= 0; i++)
		walk_macro(w, i);
	return w->rc;
}

void walker_release(struct walker *w)
{
	VEC_RELEASE(&w->locals);
	free(w->known);
	free(w->macros_done);
	w->known = w->macros_done = NULL;
	map_release(&w->visible);
	arena_release(&w->names);
	arena_release(&w->tmp);
}
