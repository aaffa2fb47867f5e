// SPDX-License-Identifier: GPL-2.0-only
#include "capi/walk.h"

#include "capi/infer.h"

#define MAX_NESTING 400
#define MACRO_TRIES 4	/* calls whose arguments may give a macro's parameters types */

static void expression(struct walker *w, struct expr *e,
		       const struct walk_use *use);
static void statements(struct walker *w, uint32_t i, uint32_t end);
static void macro_call(struct walker *w, const struct expr *call);

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

static void know(struct walker *w, uint32_t tok)
{
	if (!w->macro && !w->expanded)
		w->known[tok] = 1;
}

static struct local *add_local(struct walker *w, const char *name,
			       const char *type)
{
	struct local *l = VEC_ADD(&w->locals);

	l->name = name;
	l->type = type && *type && strcmp(type, "?") != 0 ? type : NULL;
	l->depth = w->depth;
	return l;
}

static void pop_scope(struct walker *w)
{
	if (w->depth)
		w->depth--;
	while (w->locals.n && w->locals.items[w->locals.n - 1].depth > w->depth)
		w->locals.n--;
}

/* Tokens that were not understood: what is a local or a member is known. */
static void unknown_span(struct walker *w, uint32_t i, uint32_t end)
{
	for (; i < end; i++) {
		const char *name;

		if (parse_tok(&w->p, i)->kind != TOK_IDENT)
			continue;
		name = parse_text(&w->p, i);
		if (walk_local(w, name) ||
		    (i && (parse_op(&w->p, i - 1, '.') ||
			   parse_op(&w->p, i - 1, OP_ARROW))))
			know(w, i);
	}
}

static void elements(struct walker *w, const char *type, struct expr *init);

/* The value of an element, once the type it is for is known. */
static void element_value(struct walker *w, const char *type, struct expr *v)
{
	struct walk_use use = { .used = true, .target = type };

	if (!v)
		return;
	if (v->kind == EX_INIT)
		elements(w, type, v);
	else
		expression(w, v, &use);
}

/* `.a.b[1]`: the type that each step is in; the last one gets the value. */
static const char *designator(struct walker *w, const char *type,
			      struct expr *path, struct expr *value)
{
	const char *in = type;

	if (path->a) {
		in = designator(w, type, path->a, NULL);
		if (!in)
			return NULL;
	}
	if (path->kind == EX_INDEX) {
		struct ctype t = { 0 };

		if (in)
			ctype_parse(&t, in);
		/* the elements keep the name of their type */
		return in ? ctype_deref(&w->tmp, t.ptr ? in : infer_resolve(w, in)) : NULL;
	}
	know(w, path->tok);
	if (w->ops->element)
		w->ops->element(w, in, path->name, 0, value, path->tok);
	return in ? infer_member(w, in, path->name).type : NULL;
}

static bool takes_braces(struct walker *w, const char *type)
{
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	return t.array || (ctype_is_aggregate(&t) && !t.ptr);
}

/* A macro's definition by what the file can see (expand_find). */
bool walk_find_macro(void *payload, const char *name, size_t len,
		     struct expand_macro *out)
{
	struct walker *w = payload;
	cref_vec refs = VEC_INIT;
	bool found = false;
	char *key;

	if (expand_find_in_file((void *)(uintptr_t)&w->cf->lx, name, len, out))
		return true;
	key = arena_strndup(&w->tmp, name, len);
	/* most of what is called is no macro anywhere */
	if (ctree_has_macro(w->tree, key, NULL) == 0)
		return false;
	walk_visible(w, key, &refs);
	for (size_t i = 0; i < refs.n && !found; i++) {
		const struct cref *r = &refs.items[i];
		const struct fact *f = r->fact;

		if (f->kind != FACT_MACRO || f->flags & FACT_UNDEF ||
		    f->n_subs > EXPAND_MAX_ARGS)
			continue;
		expand_from_fact(out, r->facts, f);
		found = true;
	}
	VEC_RELEASE(&refs);
	return found;
}

bool walk_expand(struct walker *w, struct strbuf *text, const struct expr *e)
{
	const char *args[EXPAND_MAX_ARGS];

	if (w->macro || w->expanded || e->kind != EX_CALL ||
	    e->a->kind != EX_IDENT || e->n_args > EXPAND_MAX_ARGS)
		return false;
	for (uint32_t i = 0; i < e->n_args; i++) {
		const struct tok *a = parse_tok(&w->p, e->args[i]->first);
		const struct tok *z = parse_tok(&w->p, e->args[i]->last - 1);

		args[i] = z < a ? "" :
				  arena_strndup(&w->tmp, w->p.lx->src + a->off,
						z->off + z->len - a->off);
	}
	return expand_call(text, walk_find_macro, w, e->a->name, strlen(e->a->name), args,
			   e->n_args);
}

/* What `MACRO` in braces stands for; false when it is no object-like macro. */
static bool constant_text(struct walker *w, struct strbuf *text, const struct expr *e)
{
	cref_vec refs = VEC_INIT;
	bool found = false;

	if (e->kind != EX_IDENT || w->macro || w->expanded || walk_local(w, e->name))
		return false;
	walk_visible(w, e->name, &refs);
	for (size_t i = 0; i < refs.n && !found; i++) {
		const struct cref *r = &refs.items[i];

		found = r->fact->kind == FACT_CONST && !(r->fact->flags & FACT_UNDEF);
		if (found)
			strbuf_addstr(text, cref_str(r, r->fact->type));
	}
	VEC_RELEASE(&refs);
	return found;
}

/* `.a = x, MACRO(y), OPS` in braces: a macro may hold designators, or an element. */
static bool macro_elements(struct walker *w, const char *type, struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	struct expr *init;
	uint32_t next;

	strbuf_addch(&text, '{');
	if (e->kind == EX_IDENT ? !constant_text(w, &text, e) || text.buf[1] != '.' :
	    !walk_expand(w, &text, e) || !strpbrk(text.buf + 1, ".{"))
		return false;
	strbuf_addch(&text, '}');
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = parse_tok(&w->p, e->first)->line;
	w->p.lx = &lx;
	w->expanded++;
	init = expr_parse_init(&w->p, 0, (uint32_t)lx.toks.n - 1, &next);
	if (init && init->kind == EX_INIT)
		elements(w, type, init);
	w->expanded--;
	w->p.lx = old;
	return init && init->kind == EX_INIT;
}

static void elements(struct walker *w, const char *type, struct expr *init)
{
	struct ctype t = { 0 };
	uint32_t pos = 0;

	if (w->nesting++ > MAX_NESTING) {
		w->nesting--;
		return;
	}
	if (type)
		ctype_parse(&t, type);
	/* the elements of an array keep the name of their type */
	if (type && !t.ptr && !t.func) {
		type = infer_resolve(w, type);
		ctype_parse(&t, type);
	}
	for (uint32_t i = 0; i < init->n_args; i++) {
		struct expr *e = init->args[i];
		const char *sub = NULL;

		if (e->kind == EX_DESIG) {
			sub = designator(w, type, e->b, e->a);
			if (!sub && !type && e->name)
				know(w, e->tok);
			element_value(w, sub, e->a);
			continue;
		}
		if (macro_elements(w, type, e))
			continue;
		if (type && (t.ptr || (t.func && t.array))) {
			sub = ctype_deref(&w->tmp, type);
		} else if (type && ctype_is_aggregate(&t)) {
			if (w->ops->element)
				w->ops->element(w, type, NULL, pos, e, e->first);
			sub = infer_member_at(w, type, pos).type;
			/* braces around the members of an anonymous one */
			if (e->kind == EX_INIT && !takes_braces(w, sub))
				sub = type;
			pos++;
		} else if (type && init->n_args == 1) {
			sub = type;
		}
		element_value(w, sub, e);
	}
	w->nesting--;
}

static void children(struct walker *w, struct expr *e)
{
	struct walk_use used = { .used = true };

	if (e->a)
		expression(w, e->a, &used);
	if (e->b)
		expression(w, e->b, &used);
	if (e->c)
		expression(w, e->c, &used);
	for (uint32_t i = 0; i < e->n_args; i++)
		if (e->args[i])
			expression(w, e->args[i], &used);
}

static void assignment(struct walker *w, struct expr *e)
{
	struct walk_use used = { .used = true };
	struct walk_use value = { .used = true,
				  .target_of = e->op == '=' ? e->a : NULL };

	if (w->ops->assign)
		w->ops->assign(w, e);
	expression(w, e->a, &used);
	if (e->b && e->b->kind == EX_INIT)
		elements(w, infer_type(w, e->a), e->b);
	else if (e->b)
		expression(w, e->b, &value);
}

/* `({ …; x; })`: its last expression is its value. */
static void statement_value(struct walker *w, const struct expr *e,
			    const struct walk_use *use)
{
	uint32_t around = w->value_end;

	w->value_end = use->used ? e->last - 2 : 0;
	w->depth++;
	statements(w, e->first + 2, e->last - 2);
	pop_scope(w);
	w->value_end = around;
}

/* `TP_fast_assign(__entry->a = b; f(c);)` */
static bool holds_statements(const struct walker *w, const struct expr *e)
{
	return e->last > e->first &&
	       (parse_word(&w->p, e->first) == WORD_STATEMENT ||
		parse_find(&w->p, e->first, e->last, ';') < e->last);
}

static void expression(struct walker *w, struct expr *e,
		       const struct walk_use *use)
{
	struct walk_use used = { .used = true };
	struct walk_use unused = { .used = false };

	if (w->nesting++ > MAX_NESTING) {
		unknown_span(w, e->first, e->last);
		w->nesting--;
		return;
	}
	if (w->ops->convert && (use->target || use->target_of) &&
	    e->kind != EX_COND && e->kind != EX_COMMA && e->kind != EX_INIT)
		w->ops->convert(w, e, use);
	if (w->ops->binary && e->kind == EX_BINARY)
		w->ops->binary(w, e);
	if (w->ops->address && e->a &&
	    (e->kind == EX_SIZEOF || (e->kind == EX_UNARY && e->op == '&')))
		w->ops->address(w, e);
	switch ((enum ex_kind)e->kind) {
	case EX_IDENT:
		if (walk_local(w, e->name))
			know(w, e->tok);
		break;
	case EX_MEMBER:
		know(w, e->tok);
		if (w->ops->member)
			w->ops->member(w, e, use);
		expression(w, e->a, &used);
		break;
	case EX_CALL:
		if (w->ops->call)
			w->ops->call(w, e, use);
		macro_call(w, e);
		children(w, e);
		break;
	case EX_ASSIGN:
		assignment(w, e);
		break;
	case EX_COMPOUND:
		elements(w, e->type, e);
		break;
	case EX_INIT:
		elements(w, use->target, e);
		break;
	case EX_CAST:
		if (w->ops->cast)
			w->ops->cast(w, e);
		if (e->a)
			expression(w, e->a,
				   e->type && strcmp(e->type, "void") == 0 ?
					   &unused :
					   &used);
		break;
	case EX_COND:
		expression(w, e->a, &used);
		if (e->b)
			expression(w, e->b, use);
		if (e->c)
			expression(w, e->c, use);
		break;
	case EX_COMMA:
		expression(w, e->a, &unused);
		if (e->b)
			expression(w, e->b, use);
		break;
	case EX_STMT:
		statement_value(w, e, use);
		break;
	case EX_UNKNOWN:
		if (holds_statements(w, e)) {
			w->depth++;
			statements(w, e->first, e->last);
			pop_scope(w);
		} else {
			unknown_span(w, e->first, e->last);
		}
		break;
	case EX_DESIG:
	case EX_UNARY:
	case EX_BINARY:
	case EX_INDEX:
	case EX_SIZEOF:
	case EX_TYPE:
	case EX_NUM:
	case EX_STR:
	case EX_CHAR:
		children(w, e);
		break;
	}
	w->nesting--;
}

/* Whether a declaration begins at @i, inside a function. */
static bool starts_decl(const struct walker *w, uint32_t i, uint32_t end)
{
	const struct parser *p = &w->p;
	uint32_t k = i + 1;

	switch (parse_word(p, i)) {
	case WORD_STATIC:
	case WORD_EXTERN:
	case WORD_TYPEDEF:
	case WORD_INLINE:
	case WORD_CONST:
	case WORD_STRUCT:
	case WORD_UNION:
	case WORD_ENUM:
	case WORD_BUILTIN:
	case WORD_TYPEOF:
	case WORD_QUAL:
	case WORD_ATTR:
		return true;
	case WORD_STORAGE:
		return !parse_is(p, i, "__extension__");
	case WORD_NONE:
		break;
	default:
		return false;
	}
	if (k >= end)
		return false;
	/* `word word`, `word *word =`; not `a * b` in an expression */
	if (parse_tok(p, k)->kind == TOK_IDENT)
		return parse_word(p, k) == WORD_NONE ||
		       parse_word(p, k) == WORD_CONST ||
		       parse_word(p, k) == WORD_QUAL ||
		       parse_word(p, k) == WORD_ATTR;
	/* `word (*name)(…)` */
	if (parse_op(p, k, '(') && parse_op(p, k + 1, '*') && k + 3 < end &&
	    parse_tok(p, k + 2)->kind == TOK_IDENT && parse_op(p, k + 3, ')') &&
	    parse_op(p, k + 4, '('))
		return true;
	if (!parse_op(p, k, '*'))
		return false;
	while (k < end && (parse_op(p, k, '*') || parse_word(p, k) == WORD_CONST ||
			   parse_word(p, k) == WORD_QUAL))
		k++;
	return k + 1 < end && parse_tok(p, k)->kind == TOK_IDENT &&
	       parse_word(p, k) == WORD_NONE &&
	       (parse_op(p, k + 1, '=') || parse_op(p, k + 1, ';') ||
		parse_op(p, k + 1, ',') || parse_op(p, k + 1, '[') ||
		parse_op(p, k + 1, ')'));
}

/* typeof(x): the expression, or the type, in its parentheses. */
static const char *typeof_type(struct walker *w, uint32_t open, struct expr **from)
{
	uint32_t end = parse_match(&w->p, open) - 1, next;
	struct expr *e;

	*from = NULL;
	if (expr_starts_type(&w->p, open + 1)) {
		struct declr d;
		struct spec s;
		uint32_t i = parse_specs(&w->p, open + 1, end, &s);

		parse_declarator(&w->p, i, end, s.type, &d);
		return d.type;
	}
	e = expr_parse(&w->p, open + 1, end, false, &next);
	if (e && next == end)
		*from = e;
	return e && next == end ? infer_type(w, e) : NULL;
}

/* Words in the parentheses at @open, which a macro may declare. */
static void macro_words(struct walker *w, uint32_t open)
{
	uint32_t end = parse_match(&w->p, open);

	for (uint32_t i = open; i < end; i++)
		if (parse_tok(&w->p, i)->kind == TOK_IDENT &&
		    parse_word(&w->p, i) == WORD_NONE &&
		    !walk_local(w, parse_text(&w->p, i)))
			add_local(w, parse_text(&w->p, i), NULL);
}

/* One declared name of a local declaration; returns the token behind it. */
static uint32_t declare_local(struct walker *w, uint32_t i, uint32_t end,
			      const struct spec *s, const char *base)
{
	struct declr d;
	struct expr *init = NULL;
	const char *type;
	uint32_t n = parse_declarator(&w->p, i, end, base, &d);

	if (!d.name)
		return i;
	type = d.type;
	if (d.params) {
		/* a prototype, or `type MACRO(name)` */
		macro_words(w, d.params);
		type = ctype_func_ptr(&w->tmp, d.type,
				      parse_params_text(&w->p, d.params));
		add_local(w, d.name, type);
		return n;
	}
	know(w, d.name_tok);
	if (strcmp(base, "?") == 0)
		type = NULL;
	if (n < end && parse_op(&w->p, n, '=')) {
		init = expr_parse_init(&w->p, n + 1, end, &i);
		n = init ? i : n + 1;
	}
	if (s->is_auto && init)
		type = infer_type(w, init);
	if (w->ops->declare)
		w->ops->declare(w, d.name, type, d.name_tok);
	/* the name is in scope in its own initialiser */
	add_local(w, d.name, type);
	if (init && init->kind == EX_INIT) {
		elements(w, type, init);
	} else if (init) {
		struct walk_use use = { .used = true, .target = type };

		expression(w, init, &use);
	}
	return n;
}

static uint32_t declaration(struct walker *w, uint32_t i, uint32_t end)
{
	struct expr *from = NULL;
	const char *base;
	struct spec s;
	uint32_t first = i;

	i = parse_specs(&w->p, i, end, &s);
	base = s.type;
	if (s.typeof_open) {
		base = typeof_type(w, s.typeof_open, &from);
		if (from) {
			struct walk_use used = { .used = true };

			expression(w, from, &used);
		}
		if (!base)
			base = "?";
	}
	while (i < end) {
		uint32_t n = declare_local(w, i, end, &s, base);

		if (n == i)
			break;
		i = n;
		if (!parse_op(&w->p, i, ','))
			break;
		i++;
	}
	/* attributes and whatever else is behind */
	while (i < end && !parse_op(&w->p, i, ';') && !parse_op(&w->p, i, ')')) {
		uint32_t n = parse_step(&w->p, i);

		unknown_span(w, i, n);
		if (n == i)
			break;
		i = n;
	}
	return i > first ? i : first + 1;
}

static bool is_function(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	bool yes = false;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		yes |= refs.items[i].fact->kind == FACT_FUNC;
	VEC_RELEASE(&refs);
	return yes;
}

/* `NAME(word, …);` in capitals may declare the words; not what is a function. */
static void macro_locals(struct walker *w, const struct expr *e)
{
	if (!e || e->kind != EX_CALL || e->a->kind != EX_IDENT)
		return;
	for (const char *s = e->a->name; *s; s++)
		if (*s >= 'a' && *s <= 'z')
			return;
	for (uint32_t i = 0; i < e->n_args; i++) {
		const struct expr *a = e->args[i];

		if (a && a->kind == EX_IDENT && !walk_local(w, a->name) &&
		    !is_function(w, a->name))
			add_local(w, a->name, NULL);
	}
}

/* The token behind the statement that begins at @i; the while of a do aside. */
static uint32_t statement_end(const struct walker *w, uint32_t i, uint32_t end)
{
	const struct parser *p = &w->p;
	bool more = true;

	while (more && i < end) {
		more = false;
		if (parse_op(p, i, '{')) {
			i = parse_match(p, i);
		} else if ((parse_is(p, i, "if") || parse_is(p, i, "while") ||
			    parse_is(p, i, "for") || parse_is(p, i, "switch")) &&
			   parse_op(p, i + 1, '(')) {
			i = parse_match(p, i + 1);
			more = true;
		} else if (parse_is(p, i, "do")) {
			i++;
			more = true;
		} else {
			while (i < end && !parse_op(p, i, ';') && !parse_op(p, i, '{'))
				i = parse_step(p, i);
			i = parse_op(p, i, '{') ? parse_match(p, i) : i + 1;
		}
		if (!more && parse_is(p, i, "else")) {
			i++;
			more = true;
		}
	}
	return i < end ? i : end;
}

/*
 * `for_each_x_scoped(parent, child) {`: declares what its expansion begins with,
 * `for (struct x *child = …`. Asked only where an argument is no local yet.
 */
static bool declares_loop(struct walker *w, const struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	const char *name = NULL;
	struct declr d = { 0 };
	struct spec s;

	for (uint32_t i = 0; i < e->n_args && !name; i++)
		if (e->args[i]->kind == EX_IDENT && !walk_local(w, e->args[i]->name))
			name = e->args[i]->name;
	if (!name || !strstr(e->a->name, "for_each") || !walk_expand(w, &text, e))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	w->p.lx = &lx;
	if (parse_is(&w->p, 0, "for") && parse_op(&w->p, 1, '(') &&
	    starts_decl(w, 2, (uint32_t)lx.toks.n - 1)) {
		uint32_t i = parse_specs(&w->p, 2, (uint32_t)lx.toks.n - 1, &s);

		parse_declarator(&w->p, i, (uint32_t)lx.toks.n - 1, s.type, &d);
	}
	w->p.lx = old;
	if (!d.name || !*s.type)
		return false;
	for (uint32_t i = 0; i < e->n_args; i++)
		if (e->args[i]->kind == EX_IDENT && strcmp(e->args[i]->name, d.name) == 0) {
			add_local(w, e->args[i]->name, d.type);
			return true;
		}
	return false;
}

/* A macro that is a loop with a variable of its own: with the loop's body. */
static uint32_t scoped_loop(struct walker *w, struct expr *e, uint32_t next, uint32_t end)
{
	struct walk_use unused = { .used = false };
	uint32_t stop = statement_end(w, next, end);

	expression(w, e, &unused);
	statements(w, next, stop);
	pop_scope(w);
	return stop;
}

static uint32_t expr_statement(struct walker *w, uint32_t i, uint32_t end)
{
	struct walk_use unused = { .used = false };
	uint32_t next;
	struct expr *e = expr_parse(&w->p, i, end, true, &next);

	if (!e) {
		unknown_span(w, i, i + 1);
		return i + 1;
	}
	if (next < end && parse_op(&w->p, next, ';')) {
		macro_locals(w, e);
	} else if (next < end && e->kind == EX_CALL && e->a->kind == EX_IDENT) {
		w->depth++;
		if (declares_loop(w, e))
			return scoped_loop(w, e, next, end);
		w->depth--;
	}
	/* `for_each_x(…) {` and the last value of ({ … }) */
	unused.used = next >= end || (end == w->value_end && next + 1 == end);
	expression(w, e, &unused);
	return next;
}

/* `for (init; cond; step)`: @i is behind the `(`. */
static void for_head(struct walker *w, uint32_t i, uint32_t end)
{
	struct walk_use used = { .used = true };

	if (starts_decl(w, i, end))
		i = declaration(w, i, end);
	while (i < end) {
		uint32_t next;
		struct expr *e;

		if (parse_op(&w->p, i, ';') || parse_op(&w->p, i, ',')) {
			i++;
			continue;
		}
		e = expr_parse(&w->p, i, end, true, &next);
		if (!e) {
			i++;
			continue;
		}
		expression(w, e, &used);
		i = next;
	}
}

/* What the head declares ends with the loop. */
static uint32_t for_statement(struct walker *w, uint32_t head, uint32_t after,
			      uint32_t end)
{
	uint32_t stop;

	if (!starts_decl(w, head, after - 1)) {
		for_head(w, head, after - 1);
		return after;
	}
	stop = statement_end(w, after, end);
	w->depth++;
	for_head(w, head, after - 1);
	statements(w, after, stop);
	pop_scope(w);
	return stop;
}

static uint32_t keyword(struct walker *w, uint32_t i, uint32_t end)
{
	struct walk_use use = { .used = true };
	struct expr *e;
	uint32_t next;

	if (parse_is(&w->p, i, "return")) {
		use.target = w->result;
		e = expr_parse(&w->p, i + 1, end, true, &next);
		if (e)
			expression(w, e, &use);
		return e ? next : i + 1;
	}
	if (parse_is(&w->p, i, "goto")) {
		know(w, i + 1);
		return i + 2;
	}
	if (parse_is(&w->p, i, "case")) {
		e = expr_parse(&w->p, i + 1, end, false, &next);
		if (e)
			expression(w, e, &use);
		return e ? next : i + 1;
	}
	if ((parse_is(&w->p, i, "if") || parse_is(&w->p, i, "while") ||
	     parse_is(&w->p, i, "switch") || parse_is(&w->p, i, "for")) &&
	    parse_op(&w->p, i + 1, '(')) {
		uint32_t after = parse_match(&w->p, i + 1);

		if (parse_is(&w->p, i, "for"))
			return for_statement(w, i + 2, after, end);
		e = expr_parse(&w->p, i + 2, after - 1, true, &next);
		if (e)
			expression(w, e, &use);
		return after;
	}
	return i + 1;
}

static uint32_t statement(struct walker *w, uint32_t i, uint32_t end)
{
	const struct tok *t = parse_tok(&w->p, i);
	enum word word;

	if (t->kind == TOK_PUNCT) {
		if (t->op == '{') {
			w->depth++;
			return i + 1;
		}
		if (t->op == '}') {
			pop_scope(w);
			return i + 1;
		}
		if (t->op == ';' || t->op == ':' || t->op == ',' || t->op == ')')
			return i + 1;
	}
	if (t->kind != TOK_IDENT)
		return expr_statement(w, i, end);
	word = parse_word(&w->p, i);
	if (word == WORD_STATEMENT)
		return keyword(w, i, end);
	if (word == WORD_ASM) {
		while (i < end && !parse_op(&w->p, i, ';')) {
			uint32_t n = parse_step(&w->p, i);

			unknown_span(w, i, n);
			i = n;
		}
		return i;
	}
	/* a label */
	if (word == WORD_NONE && parse_op(&w->p, i + 1, ':') && i + 1 < end) {
		know(w, i);
		return i + 2;
	}
	if (starts_decl(w, i, end))
		return declaration(w, i, end);
	return expr_statement(w, i, end);
}

static void statements(struct walker *w, uint32_t i, uint32_t end)
{
	if (w->nesting++ > MAX_NESTING) {
		w->nesting--;
		return;
	}
	while (i < end) {
		uint32_t n = statement(w, i, end);

		i = n > i ? n : i + 1;
	}
	w->nesting--;
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
	statements(w, 0, (uint32_t)lx.toks.n - 1);
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
				add_local(w, params.items[i].name,
					  params.items[i].type);
		VEC_RELEASE(&params);
		w->result = facts_str(f, w->decl->type);
	} else if (w->decl->kind == FACT_FUNC) {
		for (uint32_t k = 0; k < w->decl->n_subs; k++) {
			const struct fact_sub *s = &f->subs[w->decl->first_sub + k];

			add_local(w, facts_str(f, s->name), facts_str(f, s->type));
		}
	}
	if (b->params)
		unknown_span(w, b->params, parse_match(&w->p, b->params));
	if (!b->params || w->decl->flags & FACT_MADE ||
	    w->decl->kind != FACT_FUNC) {
		/* parameters that a macro names: any word of its arguments */
		if (b->params)
			macro_words(w, b->params);
	}
	w->depth = 1;
	statements(w, b->first + 1, b->last - 1);
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
		elements(w, use.target, e);
	else if (e)
		expression(w, e, &use);
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
				add_local(w, params.items[k].name, params.items[k].type);
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
		elements(w, type, e);
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
		expression(w, e, &unused);
		if (!walk_expand(w, &text, e)) {
			reset(w);
			return;
		}
		if (parse_op(&w->p, e->last, '=')) {
			walk_made_init(w, &text, e->last + 1, d->last);
		} else if (strpbrk(text.buf, "={")) {
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
	statements(w, 0, (uint32_t)body.toks.n - 1);
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
		add_local(w, m->params[k], NULL);
	macro_body(w, m);
	reset(w);
}

static bool takes_call(const struct macro *m, const struct expr *call)
{
	return m->n_params == call->n_args ||
	       (m->variadic && m->n_params < call->n_args);
}

/*
 * The file's own macro at its first calls, in another one's body as well: the
 * arguments give its parameters types, which its body alone does not have.
 */
static void macro_call(struct walker *w, const struct expr *call)
{
	size_t i, n = w->cf->lx.macros.n, locals = w->locals.n;
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

		add_local(w, m->params[k],
			  type && strcmp(type, TYPE_NULL) != 0 ? type : NULL);
		unknown |= !type;
	}
	if (!unknown)
		*done = MACRO_TRIES;
	macro_body(w, m);
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
