// SPDX-License-Identifier: GPL-2.0-only
/* Precedence climbing over the tokens of an expression. */
#include "capi/expr.h"

struct ex {
	struct parser *p;
	uint32_t i, end;
	unsigned int depth;
};

static struct expr *parse_binary(struct ex *x, int min);
static struct expr *parse_assign(struct ex *x);
static struct expr *parse_unary(struct ex *x);
static struct expr *parse_braces(struct ex *x);

static bool op(const struct ex *x, uint16_t o)
{
	return x->i < x->end && parse_op(x->p, x->i, o);
}

static struct expr *node(struct ex *x, enum ex_kind kind, uint32_t first)
{
	struct expr *e = arena_alloc(x->p->tmp, sizeof(*e));

	e->kind = (uint8_t)kind;
	e->tok = e->first = first;
	e->last = x->i;
	return e;
}

bool expr_starts_type(const struct parser *p, uint32_t i)
{
	switch (parse_word(p, i)) {
	case WORD_STRUCT:
	case WORD_UNION:
	case WORD_ENUM:
	case WORD_BUILTIN:
	case WORD_CONST:
	case WORD_TYPEOF:
	case WORD_QUAL:
		return true;
	default:
		return false;
	}
}

/* A type name in [i, end): NULL when tokens are left over. */
static const char *type_name(struct parser *p, uint32_t i, uint32_t end)
{
	struct declr d;
	struct spec s;
	uint32_t n = parse_specs(p, i, end, &s);

	if (!*s.type || s.body)
		return NULL;
	n = parse_declarator(p, n, end, s.type, &d);
	if (n != end || d.name)
		return NULL;
	return d.type;
}

/*
 * Whether `( … )` at @open can only be a cast or hold a type name. A single word
 * is a type when what follows cannot continue an expression after a value.
 */
static bool is_cast(const struct ex *x, uint32_t open, uint32_t after)
{
	const struct parser *p = x->p;
	const struct tok *t = parse_tok(p, after);
	uint32_t i = open + 1;

	if (expr_starts_type(p, i))
		return true;
	if (parse_tok(p, i)->kind != TOK_IDENT || parse_word(p, i) != WORD_NONE)
		return false;
	for (i++; parse_op(p, i, '*') || parse_word(p, i) == WORD_QUAL ||
		  parse_word(p, i) == WORD_CONST; i++)
		;
	if (i + 1 != after)
		return false;
	/* `(word *)` is a cast, whatever comes */
	if (parse_op(p, i - 1, '*') || i - 1 != open + 1)
		return after < x->end;
	if (after >= x->end)
		return false;
	return t->kind == TOK_IDENT ? parse_word(p, after) == WORD_NONE ||
					      parse_word(p, after) == WORD_SIZEOF :
	       t->kind == TOK_NUM || t->kind == TOK_STR || t->kind == TOK_CHAR ||
		       parse_op(p, after, '{') || parse_op(p, after, '~') ||
		       parse_op(p, after, '!');
}

static struct expr *parse_paren(struct ex *x)
{
	uint32_t open = x->i, after = parse_match(x->p, open);
	struct expr *e;

	if (parse_op(x->p, open + 1, '{')) {
		x->i = after;
		return node(x, EX_STMT, open);
	}
	if (is_cast(x, open, after)) {
		const char *type = type_name(x->p, open + 1, after - 1);

		x->i = after;
		if (op(x, '{')) {
			e = parse_braces(x);
			e->kind = EX_COMPOUND;
			e->first = open;
		} else {
			struct expr *a = parse_unary(x);

			e = node(x, a ? EX_CAST : EX_TYPE, open);
			e->a = a;
		}
		e->type = type;
		return e;
	}
	x->i = open + 1;
	{
		struct ex in = { x->p, open + 1, after - 1, x->depth + 1 };
		struct expr *last = NULL;

		while (in.i < in.end && in.depth < EXPR_MAX_DEPTH) {
			struct expr *n = parse_assign(&in);

			if (!n)
				break;
			if (last) {
				struct expr *c = node(&in, EX_COMMA, open + 1);

				c->a = last;
				c->b = n;
				n = c;
			}
			last = n;
			if (!op(&in, ','))
				break;
			in.i++;
		}
		x->i = after;
		if (!last || in.i != in.end)
			return node(x, EX_UNKNOWN, open);
		last->paren = true;
		last->last = after;
		last->first = open;
		return last;
	}
}

/* One argument of a call or one operand of sizeof: maybe a type name. */
static struct expr *parse_argument(struct ex *x, uint32_t end)
{
	struct ex in = { x->p, x->i, end, x->depth + 1 };
	struct expr *e = NULL;
	const char *type;

	if (expr_starts_type(x->p, x->i) && in.depth < EXPR_MAX_DEPTH) {
		type = type_name(x->p, x->i, end);
		x->i = end;
		e = node(x, EX_TYPE, in.i);
		e->type = type;
		return e;
	}
	if (in.depth < EXPR_MAX_DEPTH)
		e = parse_assign(&in);
	if (e && in.i == end) {
		x->i = end;
		return e;
	}
	/* `foo_t *` */
	type = type_name(x->p, x->i, end);
	{
		uint32_t first = x->i;

		x->i = end;
		e = node(x, type ? EX_TYPE : EX_UNKNOWN, first);
		e->type = type;
	}
	return e;
}

static struct expr *parse_call(struct ex *x, struct expr *callee)
{
	uint32_t open = x->i, after = parse_match(x->p, open);
	VEC(struct expr *) args = VEC_INIT;
	struct expr *e;

	x->i = open + 1;
	while (x->i + 1 < after) {
		uint32_t end = parse_find(x->p, x->i, after - 1, ',');

		if (end == x->i) {
			VEC_PUSH(&args, node(x, EX_UNKNOWN, x->i));
		} else {
			VEC_PUSH(&args, parse_argument(x, end));
		}
		x->i = end;
		if (!parse_op(x->p, x->i, ',') || x->i >= after - 1)
			break;
		x->i++;
		/* `f(a, )` has an empty second argument */
		if (x->i == after - 1)
			VEC_PUSH(&args, node(x, EX_UNKNOWN, x->i));
	}
	x->i = after;
	e = node(x, EX_CALL, callee->first);
	e->tok = open;
	e->a = callee;
	e->args = arena_dup(x->p->tmp, args.items, args.n * sizeof(*args.items));
	e->n_args = (uint32_t)args.n;
	VEC_RELEASE(&args);
	return e;
}

static struct expr *parse_sizeof(struct ex *x)
{
	uint32_t first = x->i++;
	struct expr *e, *a = NULL;

	if (op(x, '(')) {
		uint32_t after = parse_match(x->p, x->i);

		x->i++;
		if (x->i < after - 1)
			a = parse_argument(x, after - 1);
		x->i = after;
	} else {
		a = parse_unary(x);
	}
	e = node(x, EX_SIZEOF, first);
	e->a = a;
	return e;
}

static struct expr *parse_primary(struct ex *x)
{
	const struct tok *t = parse_tok(x->p, x->i);
	struct expr *e;

	switch (t->kind) {
	case TOK_NUM:
		x->i++;
		return node(x, EX_NUM, x->i - 1);
	case TOK_CHAR:
		x->i++;
		return node(x, EX_CHAR, x->i - 1);
	case TOK_STR: {
		uint32_t first = x->i++;

		/* "a" PRIu64 "b" */
		while (x->i < x->end &&
		       (parse_tok(x->p, x->i)->kind == TOK_STR ||
			(parse_tok(x->p, x->i)->kind == TOK_IDENT &&
			 parse_word(x->p, x->i) == WORD_NONE)))
			x->i++;
		return node(x, EX_STR, first);
	}
	case TOK_IDENT:
		break;
	default:
		if (op(x, '('))
			return parse_paren(x);
		return NULL;
	}
	switch (parse_word(x->p, x->i)) {
	case WORD_NONE:
		break;
	case WORD_SIZEOF:
		/* offsetof(type, member) is a call like any other */
		if (!parse_is(x->p, x->i, "offsetof") &&
		    !parse_is(x->p, x->i, "__builtin_offsetof"))
			return parse_sizeof(x);
		break;
	case WORD_STORAGE:
		if (parse_is(x->p, x->i, "__extension__")) {
			x->i++;
			return parse_unary(x);
		}
		break;
	case WORD_STATEMENT:
		return NULL;
	default:
		/* an attribute-like word used as a name */
		break;
	}
	x->i++;
	e = node(x, EX_IDENT, x->i - 1);
	e->name = parse_text(x->p, x->i - 1);
	/* `CONST "string"` is one string */
	if (x->i < x->end && parse_tok(x->p, x->i)->kind == TOK_STR) {
		x->i++;
		while (x->i < x->end && parse_tok(x->p, x->i)->kind == TOK_STR)
			x->i++;
		e->kind = EX_STR;
		e->last = x->i;
	}
	return e;
}

static struct expr *parse_postfix(struct ex *x)
{
	struct expr *e = parse_primary(x);

	while (e && x->i < x->end) {
		uint32_t at = x->i;
		struct expr *n;

		if (op(x, '(')) {
			e = parse_call(x, e);
		} else if (op(x, '[')) {
			uint32_t after = parse_match(x->p, at);
			struct ex in = { x->p, at + 1, after - 1, x->depth + 1 };
			struct expr *b = in.depth < EXPR_MAX_DEPTH ?
						 parse_assign(&in) :
						 NULL;

			x->i = after;
			n = node(x, EX_INDEX, e->first);
			n->a = e;
			n->b = b;
			n->tok = at;
			e = n;
		} else if (op(x, '.') || op(x, OP_ARROW)) {
			if (parse_tok(x->p, at + 1)->kind != TOK_IDENT)
				return e;
			x->i += 2;
			n = node(x, EX_MEMBER, e->first);
			n->a = e;
			n->arrow = parse_op(x->p, at, OP_ARROW);
			n->tok = at + 1;
			n->name = parse_text(x->p, at + 1);
			e = n;
		} else if (op(x, OP_INC)) {
			x->i++;
			n = node(x, EX_UNARY, e->first);
			n->a = e;
			n->op = OP_INC;
			n->tok = at;
			e = n;
		} else {
			break;
		}
	}
	return e;
}

static struct expr *parse_unary(struct ex *x)
{
	uint32_t at = x->i;
	const struct tok *t = parse_tok(x->p, at);
	struct expr *e, *a;

	if (x->i >= x->end || x->depth >= EXPR_MAX_DEPTH)
		return NULL;
	if (t->kind != TOK_PUNCT || t->op == '(')
		return parse_postfix(x);
	if (t->op == OP_ANDAND) {	/* &&label */
		x->i += 2;
		return node(x, EX_UNKNOWN, at);
	}
	if (t->op != '&' && t->op != '*' && t->op != '!' && t->op != '-' &&
	    t->op != '+' && t->op != '~' && t->op != OP_INC)
		return NULL;
	x->i++;
	x->depth++;
	a = parse_unary(x);
	x->depth--;
	e = node(x, EX_UNARY, at);
	e->op = t->op;
	e->a = a;
	return e;
}

static int precedence(const struct ex *x)
{
	const struct tok *t = parse_tok(x->p, x->i);

	if (x->i >= x->end || t->kind != TOK_PUNCT)
		return -1;
	switch (t->op) {
	case '*':
	case '/':
	case '%':
		return 10;
	case '+':
	case '-':
		return 9;
	case OP_SHIFT:
		return 8;
	case '<':
	case '>':
	case OP_REL:
		return 7;
	case OP_EQ:
		return 6;
	case '&':
		return 5;
	case '^':
		return 4;
	case '|':
		return 3;
	case OP_ANDAND:
		return 2;
	case OP_OROR:
		return 1;
	default:
		return -1;
	}
}

static struct expr *parse_binary(struct ex *x, int min)
{
	struct expr *a = parse_unary(x);

	while (a) {
		int prec = precedence(x);
		uint32_t at = x->i;
		struct expr *b, *e;

		if (prec < min)
			return a;
		x->i++;
		x->depth++;
		b = x->depth < EXPR_MAX_DEPTH ? parse_binary(x, prec + 1) : NULL;
		x->depth--;
		e = node(x, EX_BINARY, a->first);
		e->op = parse_tok(x->p, at)->op;
		e->tok = at;
		e->a = a;
		e->b = b;
		a = e;
		if (!b)
			return a;
	}
	return a;
}

static struct expr *parse_assign(struct ex *x)
{
	struct expr *a, *e;
	uint32_t at;

	if (x->depth >= EXPR_MAX_DEPTH)
		return NULL;
	x->depth++;
	a = parse_binary(x, 1);
	at = x->i;
	if (a && op(x, '?')) {
		x->i++;
		e = node(x, EX_COND, a->first);
		e->a = a;
		if (!op(x, ':'))
			e->b = parse_assign(x);
		if (op(x, ':')) {
			x->i++;
			e->c = parse_assign(x);
		}
		e->last = x->i;
		a = e;
	} else if (a && (op(x, '=') || op(x, OP_ASSIGN))) {
		x->i++;
		e = node(x, EX_ASSIGN, a->first);
		e->op = parse_tok(x->p, at)->op;
		e->tok = at;
		e->a = a;
		e->b = op(x, '{') ? parse_braces(x) : parse_assign(x);
		e->last = x->i;
		a = e;
	}
	x->depth--;
	return a;
}

/* `.a.b[1] = value`, `[1] = value`, `a: value` */
static struct expr *parse_element(struct ex *x, uint32_t end)
{
	struct ex in = { x->p, x->i, end, x->depth + 1 };
	struct expr *e, *path = NULL;
	uint32_t first = x->i;

	if (in.depth >= EXPR_MAX_DEPTH) {
		x->i = end;
		return node(x, EX_UNKNOWN, first);
	}
	while (op(&in, '.') || op(&in, '[')) {
		struct expr *m;

		if (op(&in, '[')) {
			in.i = parse_match(x->p, in.i);
			m = node(&in, EX_INDEX, first);
			m->tok = in.i - 1;
		} else {
			in.i += 2;
			m = node(&in, EX_MEMBER, first);
			m->tok = in.i - 1;
			m->name = parse_text(x->p, in.i - 1);
		}
		m->a = path;
		path = m;
	}
	if (!path && parse_tok(x->p, in.i)->kind == TOK_IDENT &&
	    parse_op(x->p, in.i + 1, ':') && in.i + 1 < end) {
		in.i++;
		path = node(&in, EX_MEMBER, first);
		path->name = parse_text(x->p, first);
		in.i++;
	} else if (path && op(&in, '=')) {
		in.i++;
	}
	if (in.i >= end)
		e = NULL;
	else if (op(&in, '{'))
		e = parse_braces(&in);
	else
		e = parse_assign(&in);
	x->i = end;
	if (!path)
		return e && in.i == end ? e : node(x, EX_UNKNOWN, first);
	{
		struct expr *d = node(x, EX_DESIG, first);

		d->tok = path->tok;
		d->name = path->name;
		d->a = e;
		d->b = path;
		return d;
	}
}

static struct expr *parse_braces(struct ex *x)
{
	uint32_t open = x->i, after = parse_match(x->p, open);
	VEC(struct expr *) args = VEC_INIT;
	struct expr *e;

	x->i = open + 1;
	while (x->i + 1 < after) {
		uint32_t end = parse_find(x->p, x->i, after - 1, ',');

		if (end > x->i)
			VEC_PUSH(&args, parse_element(x, end));
		x->i = end + 1;
	}
	x->i = after;
	e = node(x, EX_INIT, open);
	e->args = arena_dup(x->p->tmp, args.items, args.n * sizeof(*args.items));
	e->n_args = (uint32_t)args.n;
	VEC_RELEASE(&args);
	return e;
}

struct expr *expr_parse(struct parser *p, uint32_t i, uint32_t end, bool comma,
			uint32_t *next)
{
	struct ex x = { p, i, end, 0 };
	struct expr *e = parse_assign(&x);

	while (comma && e && op(&x, ',')) {
		struct expr *c, *b;

		x.i++;
		b = parse_assign(&x);
		c = node(&x, EX_COMMA, i);
		c->a = e;
		c->b = b;
		e = c;
		if (!b)
			break;
	}
	*next = e ? x.i : i;
	return e;
}

struct expr *expr_parse_init(struct parser *p, uint32_t i, uint32_t end,
			     uint32_t *next)
{
	struct ex x = { p, i, end, 0 };
	struct expr *e = op(&x, '{') ? parse_braces(&x) : parse_assign(&x);

	*next = e ? x.i : i;
	return e;
}
