// SPDX-License-Identifier: GPL-2.0-only
/* Statements, and the locals that they declare. */
#include "base/char.h"
#include "capi/infer.h"
#include "capi/walk-internal.h"

bool walk_starts_decl(const struct walker *w, uint32_t i, uint32_t end)
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
	if (k >= end || parse_tok(p, i)->kind != TOK_IDENT)
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

void walk_macro_words(struct walker *w, uint32_t open)
{
	uint32_t end = parse_match(&w->p, open);

	for (uint32_t i = open; i < end; i++)
		if (parse_tok(&w->p, i)->kind == TOK_IDENT &&
		    parse_word(&w->p, i) == WORD_NONE &&
		    !walk_local(w, parse_text(&w->p, i)))
			walk_add_local(w, parse_text(&w->p, i), NULL);
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
		walk_macro_words(w, d.params);
		type = ctype_func_ptr(&w->tmp, d.type,
				      parse_params_text(&w->p, d.params));
		walk_add_local(w, d.name, type);
		return n;
	}
	walk_know(w, d.name_tok);
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
	walk_add_local(w, d.name, type);
	if (init && init->kind == EX_INIT) {
		walk_elements(w, type, init);
	} else if (init && !walk_list_macro(w, type, init)) {
		struct walk_use use = { .used = true, .target = type };

		walk_expr(w, init, &use);
	}
	return n;
}

uint32_t walk_declaration(struct walker *w, uint32_t i, uint32_t end)
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

			walk_expr(w, from, &used);
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

		/* a function that a macro's body defines, by a name that it pastes */
		if (w->macro && parse_op(&w->p, i, '(') && parse_op(&w->p, n, '{')) {
			walk_macro_words(w, i);
			return n;
		}
		walk_unknown(w, i, n);
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
		if (char_is_lower(*s))
			return;
	for (uint32_t i = 0; i < e->n_args; i++) {
		const struct expr *a = e->args[i];

		if (a && a->kind == EX_IDENT && !walk_local(w, a->name) &&
		    !is_function(w, a->name))
			walk_add_local(w, a->name, NULL);
	}
}

/* `NAME(word, …)` in capitals with a word that is no local and no function. */
static bool names_unknown(struct walker *w, const struct expr *e)
{
	if (e->kind != EX_CALL || e->a->kind != EX_IDENT || !e->n_args)
		return false;
	for (const char *s = e->a->name; *s; s++)
		if (char_is_lower(*s))
			return false;
	for (uint32_t i = 0; i < e->n_args; i++)
		if (e->args[i] && e->args[i]->kind == EX_IDENT &&
		    !walk_local(w, e->args[i]->name))
			return true;
	return false;
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
	const char *name = NULL, *base = "";
	struct declr d = { 0 };
	struct expr *from;
	struct spec s;

	for (uint32_t i = 0; i < e->n_args && !name; i++)
		if (e->args[i]->kind == EX_IDENT && !walk_local(w, e->args[i]->name))
			name = e->args[i]->name;
	if (!name || (!strstr(e->a->name, "for_each") && !strstr(e->a->name, "scoped")) ||
	    !walk_expand(w, &text, e))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	w->p.lx = &lx;
	if (parse_is(&w->p, 0, "for") && parse_op(&w->p, 1, '(') &&
	    walk_starts_decl(w, 2, (uint32_t)lx.toks.n - 1)) {
		uint32_t i = parse_specs(&w->p, 2, (uint32_t)lx.toks.n - 1, &s);

		base = s.typeof_open ? typeof_type(w, s.typeof_open, &from) : s.type;
		parse_declarator(&w->p, i, (uint32_t)lx.toks.n - 1, base ? base : "", &d);
	}
	w->p.lx = old;
	if (!d.name || !base || !*base)
		return false;
	for (uint32_t i = 0; i < e->n_args; i++)
		if (e->args[i]->kind == EX_IDENT && strcmp(e->args[i]->name, d.name) == 0) {
			walk_add_local(w, e->args[i]->name, d.type);
			return true;
		}
	return false;
}

/*
 * `CLASS(name, var)(arguments);`: declares what the macro begins with, a type and the
 * variable.
 */
static void declared_by_macro(struct walker *w, const struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	const struct expr *call = e->kind == EX_CALL && e->a->kind == EX_CALL ? e->a : e;
	struct declr d = { 0 };
	struct spec s;
	uint32_t i;

	if (call->kind != EX_CALL || call->a->kind != EX_IDENT || !walk_expand(w, &text, call))
		return;
	lex(&lx, text.buf, text.len, LEX_FULL);
	w->p.lx = &lx;
	if (walk_starts_decl(w, 0, (uint32_t)lx.toks.n - 1)) {
		i = parse_specs(&w->p, 0, (uint32_t)lx.toks.n - 1, &s);
		if (!s.typeof_open && !s.body)
			parse_declarator(&w->p, i, (uint32_t)lx.toks.n - 1, s.type, &d);
	}
	w->p.lx = old;
	for (uint32_t k = 0; d.name && k < call->n_args; k++)
		if (call->args[k]->kind == EX_IDENT &&
		    strcmp(call->args[k]->name, d.name) == 0)
			walk_add_local(w, call->args[k]->name, d.type);
}

/* A macro that is a loop with a variable of its own: with the loop's body. */
static uint32_t scoped_loop(struct walker *w, struct expr *e, uint32_t next, uint32_t end)
{
	struct walk_use unused = { .used = false };
	uint32_t stop = statement_end(w, next, end);

	walk_expr(w, e, &unused);
	walk_statements(w, next, stop);
	walk_pop_scope(w);
	return stop;
}

static uint32_t expr_statement(struct walker *w, uint32_t i, uint32_t end)
{
	struct walk_use unused = { .used = false };
	uint32_t next;
	struct expr *e = expr_parse(&w->p, i, end, true, &next);

	if (!e) {
		walk_unknown(w, i, i + 1);
		return i + 1;
	}
	if (next < end && parse_op(&w->p, next, ';')) {
		if ((e->kind == EX_CALL && e->a->kind == EX_CALL) || names_unknown(w, e))
			declared_by_macro(w, e);
		macro_locals(w, e);
	} else if (next < end && e->kind == EX_CALL && e->a->kind == EX_IDENT) {
		w->depth++;
		if (declares_loop(w, e))
			return scoped_loop(w, e, next, end);
		w->depth--;
	}
	/* `for_each_x(…) {` and the last value of ({ … }) */
	unused.used = next >= end || (end == w->value_end && next + 1 == end);
	if (w->outer && next >= end && end + 1 == w->p.lx->toks.n)
		unused = *w->outer;
	walk_expr(w, e, &unused);
	return next;
}

/* `for (init; cond; step)`: @i is behind the `(`. */
static void for_head(struct walker *w, uint32_t i, uint32_t end)
{
	struct walk_use used = { .used = true };

	if (walk_starts_decl(w, i, end))
		i = walk_declaration(w, i, end);
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
		walk_expr(w, e, &used);
		i = next;
	}
}

/* What the head declares ends with the loop. */
static uint32_t for_statement(struct walker *w, uint32_t head, uint32_t after,
			      uint32_t end)
{
	uint32_t stop;

	if (!walk_starts_decl(w, head, after - 1)) {
		for_head(w, head, after - 1);
		return after;
	}
	stop = statement_end(w, after, end);
	w->depth++;
	for_head(w, head, after - 1);
	walk_statements(w, after, stop);
	walk_pop_scope(w);
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
			walk_expr(w, e, &use);
		return e ? next : i + 1;
	}
	if (parse_is(&w->p, i, "goto")) {
		walk_know(w, i + 1);
		return i + 2;
	}
	if (parse_is(&w->p, i, "case")) {
		e = expr_parse(&w->p, i + 1, end, false, &next);
		if (e)
			walk_expr(w, e, &use);
		if (e && parse_op(&w->p, next, OP_ELLIPSIS))
			e = expr_parse(&w->p, next + 1, end, false, &next);
		return e ? next : i + 1;
	}
	if ((parse_is(&w->p, i, "if") || parse_is(&w->p, i, "while") ||
	     parse_is(&w->p, i, "switch") || parse_is(&w->p, i, "for")) &&
	    parse_op(&w->p, i + 1, '(')) {
		uint32_t after = parse_match(&w->p, i + 1);

		if (parse_is(&w->p, i, "for"))
			return for_statement(w, i + 2, after, end);
		e = expr_parse(&w->p, i + 2, after - 1, true, &next);
		if (e && w->ops->choose && parse_is(&w->p, i, "switch") &&
		    parse_op(&w->p, after, '{'))
			w->ops->choose(w, e, after);
		if (e && w->ops->operand)
			w->ops->operand(w, e, parse_is(&w->p, i, "switch") ?
						      NEED_INTEGER : NEED_SCALAR);
		if (e)
			walk_expr(w, e, &use);
		return after;
	}
	return i + 1;
}

/* `static DEFINE_X(…);`, also among the declarations that a macro stands for. */
static bool declares_by_call(struct walker *w, uint32_t i, uint32_t end)
{
	const struct tok *t = parse_tok(&w->p, i + 1);
	struct expand_macro m;
	uint32_t after;

	if (parse_word(&w->p, i) != WORD_STATIC || t->kind != TOK_IDENT ||
	    !parse_op(&w->p, i + 2, '('))
		return false;
	after = parse_match(&w->p, i + 2);
	return (after >= end || parse_op(&w->p, after, ';')) &&
	       walk_find_macro(w, w->p.lx->src + t->off, t->len, &m);
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
			walk_pop_scope(w);
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

			walk_unknown(w, i, n);
			i = n;
		}
		return i;
	}
	/* a label */
	if (word == WORD_NONE && parse_op(&w->p, i + 1, ':') && i + 1 < end) {
		walk_know(w, i);
		return i + 2;
	}
	if (declares_by_call(w, i, end))
		return expr_statement(w, i + 1, end);
	if (walk_starts_decl(w, i, end))
		return walk_declaration(w, i, end);
	return expr_statement(w, i, end);
}

void walk_statements(struct walker *w, uint32_t i, uint32_t end)
{
	if (w->nesting++ > WALK_MAX_NESTING) {
		w->nesting--;
		return;
	}
	while (i < end) {
		uint32_t n = statement(w, i, end);

		i = n > i ? n : i + 1;
	}
	w->nesting--;
}
