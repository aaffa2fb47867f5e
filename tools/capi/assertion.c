// SPDX-License-Identifier: GPL-2.0-only
#include "capi/assertion.h"

#include <string.h>

#include "capi/walk-internal.h"

enum form {
	FORM_MUST,	/* (condition) has to hold */
	FORM_MUST_NOT,
	FORM_NEVER,	/* () must not be reached */
	FORM_POWER,	/* (n) is a power of two */
	FORM_POWER_OR_0,
	FORM_TYPE,	/* (type, x) */
	FORM_SAME,	/* (x, y) are of one type */
	FORM_ARRAY,	/* (x) is an array */
};

struct assertion_word {
	const char *name;
	enum form form;
	bool run;	/* fails only where it is not optimised away */
	bool zero;	/* an expression, 0 */
};

static const struct assertion_word words[] = {
	{ "static_assert", FORM_MUST, false, false },
	{ "_Static_assert", FORM_MUST, false, false },
	{ "compiletime_assert", FORM_MUST, true, false },
	{ "BUILD_BUG_ON", FORM_MUST_NOT, true, false },
	{ "BUILD_BUG_ON_MSG", FORM_MUST_NOT, true, false },
	{ "BUILD_BUG_ON_ZERO", FORM_MUST_NOT, false, true },
	{ "BUILD_BUG_ON_ZERO_MSG", FORM_MUST_NOT, false, true },
	{ "BUILD_BUG", FORM_NEVER, true, false },
	{ "BUILD_BUG_ON_NOT_POWER_OF_2", FORM_POWER, true, false },
	{ "__BUILD_BUG_ON_NOT_POWER_OF_2", FORM_POWER_OR_0, true, false },
	{ "typecheck", FORM_TYPE, false, false },
	{ "__typecheck", FORM_SAME, false, false },
	{ "__must_be_array", FORM_ARRAY, false, true },
};

const struct assertion_word *assertion_word(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i].name) == len && memcmp(words[i].name, name, len) == 0)
			return &words[i];
	return NULL;
}

bool assertion_is_zero(const char *name)
{
	const struct assertion_word *word = assertion_word(name, strlen(name));

	return word && word->zero;
}

/* `&a == &b`, a comparison of pointers for their types' sake, begins so. */
static bool compares_pointers(const char *at, const char *end)
{
	return (end - at > 3 && memcmp(at, "(&", 2) == 0 &&
		memmem(at, (size_t)(end - at < 60 ? end - at : 60), "== &", 4));
}

bool assertion_in(const char *text, size_t len)
{
	const char *end = text + len;

	for (const char *p = text; p < end; p++) {
		const char *from;

		p = memchr(p, '(', (size_t)(end - p));
		if (!p)
			return false;
		for (from = p; from > text && lex_is_word(from[-1]); from--)
			;
		if (assertion_word(from, (size_t)(p - from)) || compares_pointers(p, end))
			return true;
	}
	return false;
}

/* --------------------------------------------------------------- in plain words */

static bool is_word(const struct tok *t)
{
	return t->kind == TOK_IDENT || t->kind == TOK_NUM;
}

/* `(x)` among tokens, of no use to a reader where it is no call's. */
static bool bare_paren(const struct parser *p, uint32_t i, uint32_t first, uint32_t end)
{
	/* … nor a cast's */
	return i + 2 < end && parse_op(p, i, '(') && is_word(parse_tok(p, i + 1)) &&
	       parse_op(p, i + 2, ')') &&
	       (i == first || parse_tok(p, i - 1)->kind == TOK_PUNCT) &&
	       (i + 3 >= end || (!parse_op(p, i + 3, '(') && !is_word(parse_tok(p, i + 3))));
}

/* One that is no operator between two. */
static bool is_sign(const struct parser *p, uint32_t i, uint32_t first)
{
	return (parse_op(p, i, '-') || parse_op(p, i, '&') || parse_op(p, i, '*')) &&
	       (i == first || (!is_word(parse_tok(p, i - 1)) && !parse_op(p, i - 1, ')') &&
			       !parse_op(p, i - 1, ']')));
}

static bool spaced(const struct parser *p, uint32_t i, uint32_t first)
{
	const struct tok *t = parse_tok(p, i), *before = parse_tok(p, i - 1);

	if (i == first)
		return false;
	if (t->kind == TOK_PUNCT && strchr("()[].,;", t->op < 256 ? t->op : 'x'))
		return t->op == '(' && before->kind == TOK_PUNCT &&
		       (!strchr("()[!~&*", before->op < 256 ? before->op : 'x') ||
			(strchr("&*", before->op) && !is_sign(p, i - 1, first)));
	if ((t->kind == TOK_PUNCT && t->op == OP_ARROW) ||
	    (before->kind == TOK_PUNCT && (before->op == OP_ARROW ||
					   strchr("([.!~", before->op < 256 ? before->op : 'x'))))
		return false;
	return !is_sign(p, i - 1, first);
}

/* The tokens of an expression as people write them. */
static const char *show(struct eval *ev, const struct expr *e)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	struct parser *p = &ev->w->p;
	uint32_t first = e->first, end = e->last;

	while (end > first + 2 && parse_op(p, first, '(') && parse_match(p, first) == end) {
		first++;
		end--;
	}
	for (uint32_t i = first; i < end; i++) {
		if (spaced(p, i, first))
			strbuf_addch(&sb, ' ');
		if (bare_paren(p, i, first, end)) {
			i++;
			strbuf_addstr(&sb, parse_text(p, i++));
		} else {
			strbuf_addstr(&sb, parse_text(p, i));
		}
	}
	return arena_strndup(&ev->w->tmp, sb.buf, sb.len);
}

/* What an operator asks for when it has to hold, or has not to. */
static const char *relation(const struct eval *ev, const struct expr *e, bool must,
			    bool swapped)
{
	char c = ev->w->p.lx->src[parse_tok(&ev->w->p, e->tok)->off];

	if (e->op == OP_EQ)
		return (c == '=') == must ? "" : "other than ";
	if (e->op != '<' && e->op != '>' && e->op != OP_REL)
		return NULL;
	if ((c == '<') != swapped)
		return e->op == OP_REL ? (must ? "no more than " : "more than ") :
					 (must ? "less than " : "no less than ");
	return e->op == OP_REL ? (must ? "no less than " : "less than ") :
				 (must ? "more than " : "no more than ");
}

static const char *comparison(struct eval *ev, struct expr *e, bool must)
{
	bool swap = e->a->kind == EX_NUM && e->b->kind != EX_NUM;
	struct expr *a = swap ? e->b : e->a, *b = swap ? e->a : e->b;
	const char *wanted = relation(ev, e, must, swap);
	struct eval_value x, y;

	if (!wanted || !eval(&x, ev, a) || !eval(&y, ev, b))
		return NULL;
	return arena_printf(&ev->w->tmp, "%s is %s, asserted to be %s%s", show(ev, a),
			    eval_show(ev, &x), wanted, eval_show(ev, &y));
}

static const char *types_differ(struct eval *ev, struct expr *a, struct expr *b)
{
	const char *x = eval_type(ev, a), *y = eval_type(ev, b);

	if (!x || !y || eval_same_type(ev, x, y) != 0)
		return NULL;
	return arena_printf(&ev->w->tmp, "%s is %s, asserted to be of the type of %s, %s",
			    show(ev, a), infer_show(ev->w, x), show(ev, b),
			    infer_show(ev->w, y));
}

static bool asks_for_types(const struct expr *e)
{
	return e->kind == EX_CALL && e->a->kind == EX_IDENT && e->n_args == 2 &&
	       (strcmp(e->a->name, "__same_type") == 0 ||
		strcmp(e->a->name, "__builtin_types_compatible_p") == 0);
}

/* Where whether it is constant is asked for, what is asked of it then; else @e. */
static struct expr *without_asking(struct expr *e)
{
	bool asks = e->a && e->a->kind == EX_CALL && e->a->a->kind == EX_IDENT &&
		    strcmp(e->a->a->name, "__builtin_constant_p") == 0;

	if (e->kind == EX_BINARY && e->op == OP_ANDAND && asks)
		return e->b;
	if (e->kind == EX_COND && asks && e->b)
		return e->b;
	return e;
}

const char *assertion_why(struct eval *ev, struct expr *e, bool must)
{
	const char *why = NULL;

	if (!eval_is(ev, e, !must))
		return NULL;
	e = must ? e : without_asking(e);
	if (e->kind == EX_UNARY && e->op == '!')
		return assertion_why(ev, e->a, !must);
	if (e->kind == EX_BINARY && e->op == (must ? OP_ANDAND : OP_OROR))
		return assertion_why(ev, eval_is(ev, e->a, !must) ? e->a : e->b, must);
	if (e->kind == EX_BINARY && e->b)
		why = comparison(ev, e, must);
	else if (must && asks_for_types(e))
		why = types_differ(ev, e->args[0], e->args[1]);
	if (why)
		return why;
	return arena_printf(&ev->w->tmp, must ? "%s does not hold, and is asserted to" :
						"%s holds, and is asserted not to",
			    show(ev, e));
}

/* ---------------------------------------------------------------- a macro's text */

/* What else stands where the walk is. */
struct scan {
	struct eval *ev;
	struct walker *w;
	uint32_t from, to;	/* of the whole text */
	bool leaving, left;	/* a return, a goto; behind it nothing may be run */
	const char *why;
	const char *reason;	/* what the if around says, when it is known to hold */
};

/* @run: whether it is known that it is run. */
static void scan(struct scan *s, uint32_t i, uint32_t end, bool run, bool statements);

static struct expr *whole(struct scan *s, uint32_t i, uint32_t end)
{
	uint32_t next;
	struct expr *e = i < end ? expr_parse(&s->w->p, i, end, true, &next) : NULL;

	return e && next == end ? e : NULL;
}

/* An argument, or a type's name. */
static struct expr *argument(const struct expr *call, uint32_t n)
{
	return n < call->n_args && call->args[n]->kind != EX_UNKNOWN ? call->args[n] : NULL;
}

static const char *no_array(struct eval *ev, struct expr *e)
{
	const char *type = eval_settle(ev, eval_type(ev, e));
	struct ctype t;

	if (!type)
		return NULL;
	ctype_parse(&t, type);
	if (!t.ptr || t.array || t.func)
		return NULL;
	return arena_printf(&ev->w->tmp, "%s is %s, asserted to be an array", show(ev, e), type);
}

static const char *no_power(struct eval *ev, struct expr *e, bool or_zero)
{
	struct eval_value v;

	if (!eval(&v, ev, e) || (v.bits ? !(v.bits & (v.bits - 1)) : or_zero))
		return NULL;
	return arena_printf(&ev->w->tmp, "%s is %s, asserted to be a power of 2", show(ev, e),
			    eval_show(ev, &v));
}

static const char *judge(struct scan *s, const struct assertion_word *word,
			 const struct expr *call)
{
	struct expr *a = argument(call, 0), *b = argument(call, 1);

	if (word->form == FORM_NEVER)
		return "BUILD_BUG() is reached";
	if (!a)
		return NULL;
	switch (word->form) {
	case FORM_MUST:
	case FORM_MUST_NOT:
		return assertion_why(s->ev, a, word->form == FORM_MUST);
	case FORM_POWER:
	case FORM_POWER_OR_0:
		return no_power(s->ev, a, word->form == FORM_POWER_OR_0);
	case FORM_TYPE:
		return b ? types_differ(s->ev, b, a) : NULL;
	case FORM_SAME:
		return b ? types_differ(s->ev, a, b) : NULL;
	case FORM_ARRAY:
		return no_array(s->ev, a);
	case FORM_NEVER:
		break;
	}
	return NULL;
}

/* `&a == &b`, `(typeof(a) *)1 == (typeof(b) *)1`: of no use but for a warning. */
static const char *compared(struct scan *s, uint32_t i, uint32_t end)
{
	struct expr *e = whole(s, i, end), *a, *b;
	const char *x, *y;

	if (!e || e->kind != EX_BINARY || e->op != OP_EQ || !e->b || e->a->kind != e->b->kind)
		return NULL;
	a = e->a;
	b = e->b;
	if (a->kind == EX_UNARY && a->op == '&' && b->op == '&')
		return types_differ(s->ev, a->a, b->a);
	if (a->kind != EX_CAST || !a->a || a->a->kind != EX_NUM || b->a->kind != EX_NUM)
		return NULL;
	x = eval_type(s->ev, a);
	y = eval_type(s->ev, b);
	if (!x || !y || eval_same_type(s->ev, x, y) != 0)
		return NULL;
	return arena_printf(&s->w->tmp, "%s and %s are asserted to be one type",
			    infer_show(s->w, ctype_deref(&s->w->tmp, x)),
			    infer_show(s->w, ctype_deref(&s->w->tmp, y)));
}

/* Behind the statement at @i, with what else belongs to an if in it. */
static uint32_t body_end(const struct scan *s, uint32_t i, uint32_t end)
{
	const struct parser *p = &s->w->p;
	unsigned int ifs = 0;

	while (i < end) {
		if ((parse_is(p, i, "if") || parse_is(p, i, "while") ||
		     parse_is(p, i, "for") || parse_is(p, i, "switch")) &&
		    parse_op(p, i + 1, '(')) {
			ifs += parse_is(p, i, "if");
			i = parse_match(p, i + 1);
			continue;
		}
		i = parse_op(p, i, '{') ? parse_match(p, i) : parse_find(p, i, end, ';') + 1;
		if (!ifs || i >= end || !parse_is(p, i, "else"))
			break;
		ifs--;
		i++;
	}
	return i < end ? i : end;
}

/* if, while, for, switch: what of it is run. Returns the token behind. */
static uint32_t branch(struct scan *s, uint32_t i, uint32_t end, bool run)
{
	const struct parser *p = &s->w->p;
	uint32_t open = i + 1, head = parse_match(p, open), stop = body_end(s, head, end);
	struct expr *e = parse_is(p, i, "if") ? whole(s, open + 1, head - 1) : NULL;
	bool yes = e && eval_is(s->ev, e, true), no = e && eval_is(s->ev, e, false);
	const char *around = s->reason;
	bool left = s->left;

	if (yes)
		s->reason = assertion_why(s->ev, e, false);
	if (s->w->nesting > WALK_MAX_NESTING)
		return stop;
	s->w->nesting++;
	scan(s, open + 1, head - 1, run && parse_is(p, i, "if"), false);
	scan(s, head, stop, run && yes, true);
	s->w->nesting--;
	s->reason = around;
	if (no)
		s->left = left;
	if (!parse_is(p, stop, "else") || stop >= end)
		return stop;
	left = s->left;
	s->left &= !no;
	head = stop + 1;
	stop = body_end(s, head, end);
	s->w->nesting++;
	scan(s, head, stop, run && no, true);
	s->w->nesting--;
	s->left = yes ? left : s->left || left;
	return stop;
}

/* __builtin_choose_expr(c, a, b): the one that is chosen. */
static void choose(struct scan *s, uint32_t open, bool run)
{
	uint32_t end = parse_match(&s->w->p, open) - 1, from = open + 1;
	uint32_t a = parse_find(&s->w->p, from, end, ','), b;
	struct expr *e = whole(s, from, a);

	if (a >= end || !e)
		return;
	b = parse_find(&s->w->p, a + 1, end, ',');
	if (eval_is(s->ev, e, true))
		scan(s, a + 1, b, run, false);
	else if (b < end && eval_is(s->ev, e, false))
		scan(s, b + 1, end, run, false);
}

/* Whether a local has one value in all of the text. */
static bool never_changed(const struct scan *s, const char *name)
{
	const struct parser *p = &s->w->p;
	unsigned int set = 0;

	for (uint32_t i = s->from; i < s->to; i++) {
		if (!parse_is(p, i, name))
			continue;
		set += parse_op(p, i + 1, '=');
		if (parse_op(p, i + 1, OP_ASSIGN) || parse_op(p, i + 1, OP_INC) ||
		    (i > s->from && parse_op(p, i - 1, OP_INC)) ||
		    (i > s->from + 1 && parse_op(p, i - 1, '&') &&
		     !parse_op(p, i + 1, OP_EQ) && !parse_op(p, i - 2, OP_EQ)))
			return false;
	}
	return set == 1;
}

/* `T name = value;`, one of them: what it comes to as a T. */
static void note_value(struct scan *s, size_t local, uint32_t i, uint32_t end)
{
	const struct local *l = &s->w->locals.items[local];
	uint32_t at = parse_find(&s->w->p, i, end, '=');
	struct expr *e = at < end ? whole(s, at + 1, end) : NULL;
	struct eval_value v;
	uint64_t size;
	bool uns;

	if (s->w->locals.n != local + 1 || !e || !l->type ||
	    !eval_number(&size, &uns, s->ev, l->type) || size < 4 ||
	    !eval(&v, s->ev, e) || !never_changed(s, l->name))
		return;
	/* a value that the type does not change */
	if (size == 4 ? v.bits > INT32_MAX : v.bits > INT64_MAX)
		return;
	v.rank = size == 4 ? RANK_INT : RANK_LLONG;
	v.uns = uns;
	VEC_PUSH(&s->ev->locals, (struct eval_local){ local, v });
}

static uint32_t declared(struct scan *s, uint32_t i, uint32_t end, bool run)
{
	size_t local = s->w->locals.n;
	uint32_t next = walk_declaration(s->w, i, end), at;

	at = parse_find(&s->w->p, i, next, '=');
	if (at < next)
		scan(s, at + 1, next, run, false);
	if (s->w->locals.n > local)
		note_value(s, local, i, next);
	return next;
}

/* A bracketed group, whose locals end with it. */
static void group(struct scan *s, uint32_t i, uint32_t after, bool run)
{
	size_t values = s->ev->locals.n;

	if (s->w->nesting > WALK_MAX_NESTING)
		return;
	s->w->nesting++;
	s->w->depth++;
	scan(s, i + 1, after - 1, run, parse_op(&s->w->p, i, '{'));
	walk_pop_scope(s->w);
	s->w->nesting--;
	if (s->ev->locals.n > values)
		s->ev->locals.n = values;
}

/* A word; returns the token behind what it begins. */
static uint32_t word(struct scan *s, uint32_t i, uint32_t end, bool run)
{
	const struct parser *p = &s->w->p;
	const struct tok *t = parse_tok(p, i);
	const struct assertion_word *is;
	struct expr *e;
	uint32_t next;

	s->leaving |= parse_is(p, i, "return") || parse_is(p, i, "goto") ||
		      parse_is(p, i, "break") || parse_is(p, i, "continue");
	if (!parse_op(p, i + 1, '(') || i + 1 >= end)
		return i + 1;
	if (parse_is(p, i, "if") || parse_is(p, i, "for") || parse_is(p, i, "while") ||
	    parse_is(p, i, "switch"))
		return branch(s, i, end, run);
	if (parse_is(p, i, "__builtin_choose_expr")) {
		choose(s, i + 1, run);
		return parse_match(p, i + 1);
	}
	if (parse_is(p, i, "_Generic") || parse_word(p, i) == WORD_TYPEOF)
		return parse_match(p, i + 1);
	is = assertion_word(p->lx->src + t->off, t->len);
	if (!is && run && !s->left && s->ev->errors &&
	    map_find(s->ev->errors, p->lx->src + t->off, t->len)) {
		s->why = s->reason ? s->reason :
				     arena_printf(&s->w->tmp, "%s() would be called",
						  parse_text(&s->w->p, i));
		return parse_match(p, i + 1);
	}
	if (!is)
		return i + 1;
	e = expr_parse(&s->w->p, i, end, false, &next);
	while (e && e->kind == EX_BINARY)
		e = e->a;
	if (e && e->kind == EX_CALL && ((run && !s->left) || !is->run))
		s->why = judge(s, is, e);
	return parse_match(p, i + 1);
}

/* A punctuator at @i; returns the token behind what it opens. */
static uint32_t opened(struct scan *s, uint32_t i, bool run)
{
	const struct parser *p = &s->w->p;
	uint32_t after = parse_match(p, i);

	if (parse_op(p, i, '('))
		s->why = compared(s, i + 1, after - 1);
	if (!s->why)
		group(s, i, after, run);
	return after;
}

static void scan(struct scan *s, uint32_t i, uint32_t end, bool run, bool statements)
{
	const struct parser *p = &s->w->p;
	bool begins = statements, here = run;

	while (i < end && !s->why && s->w->rc >= 0) {
		const struct tok *t = parse_tok(p, i);
		bool opens = t->kind == TOK_PUNCT && strchr("([{", t->op < 256 ? t->op : 'x');

		if (begins && t->kind == TOK_IDENT && walk_starts_decl(s->w, i, end)) {
			i = declared(s, i, end, here);
			continue;
		}
		begins = t->kind == TOK_PUNCT && strchr(";{}", t->op < 256 ? t->op : 'x');
		if (begins) {
			s->left |= s->leaving;
			s->leaving = false;
		}
		if (begins || (t->kind == TOK_PUNCT && t->op == ','))
			here = run;
		if (t->kind == TOK_IDENT) {
			i = word(s, i, end, here);
		} else if (opens) {
			i = opened(s, i, here);
		} else {
			here &= t->kind != TOK_PUNCT || (t->op != '?' && t->op != OP_ANDAND &&
							 t->op != OP_OROR);
			i++;
		}
	}
}

const char *assertion_fails(struct eval *ev, uint32_t i, uint32_t end)
{
	struct scan s = { .ev = ev, .w = ev->w, .from = i, .to = end };
	size_t locals = ev->w->locals.n, values = ev->locals.n;
	uint32_t depth = ev->w->depth, value_end = ev->w->value_end;

	ev->w->value_end = 0;
	ev->w->expanded++;
	ev->w->depth++;
	scan(&s, i, end, true, true);
	ev->w->expanded--;
	ev->w->depth = depth;
	ev->w->value_end = value_end;
	ev->w->locals.n = locals;
	ev->locals.n = values;
	return s.why;
}
