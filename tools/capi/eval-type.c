// SPDX-License-Identifier: GPL-2.0-only
/* What eval.h tells of types. */
#include <string.h>

#include "capi/eval.h"

#define MAX_STEPS 8	/* typedefs in a row */

/* Numbers by their names, what each is to the compiler, and its bytes. */
static const struct number {
	const char *name, *is;
	uint8_t size;		/* 0: that of a pointer */
	bool uns;
} numbers[] = {
	{ "bool", "bool", 1, true },
	{ "char", "char", 1, false },
	{ "signed char", "signed char", 1, false },
	{ "unsigned char", "unsigned char", 1, true },
	{ "short", "short", 2, false },
	{ "unsigned short", "unsigned short", 2, true },
	{ "int", "int", 4, false },
	{ "unsigned int", "unsigned int", 4, true },
	{ "long", "long", 0, false },
	{ "unsigned long", "unsigned long", 0, true },
	{ "long long", "long long", 8, false },
	{ "unsigned long long", "unsigned long long", 8, true },
	{ "u8", "unsigned char", 1, true },
	{ "__u8", "unsigned char", 1, true },
	{ "s8", "signed char", 1, false },
	{ "__s8", "signed char", 1, false },
	{ "u16", "unsigned short", 2, true },
	{ "__u16", "unsigned short", 2, true },
	{ "__le16", "unsigned short", 2, true },
	{ "__be16", "unsigned short", 2, true },
	{ "s16", "short", 2, false },
	{ "__s16", "short", 2, false },
	{ "u32", "unsigned int", 4, true },
	{ "__u32", "unsigned int", 4, true },
	{ "__le32", "unsigned int", 4, true },
	{ "__be32", "unsigned int", 4, true },
	{ "s32", "int", 4, false },
	{ "__s32", "int", 4, false },
	{ "u64", "unsigned long long", 8, true },
	{ "__u64", "unsigned long long", 8, true },
	{ "__le64", "unsigned long long", 8, true },
	{ "__be64", "unsigned long long", 8, true },
	{ "s64", "long long", 8, false },
	{ "__s64", "long long", 8, false },
	{ "size_t", "size_t", 0, true },
	{ "ssize_t", "ssize_t", 0, false },
};

static const struct number *number(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strlen(numbers[i].name) == len && memcmp(numbers[i].name, name, len) == 0)
			return &numbers[i];
	return NULL;
}

bool eval_number(uint64_t *size, bool *uns, struct eval *ev, const char *type)
{
	const struct number *n;
	struct ctype t;

	type = type ? eval_settle(ev, type) : NULL;
	if (!type)
		return false;
	ctype_parse(&t, type);
	n = t.ptr || t.func ? NULL : number(t.base, t.base_len);
	if (!n)
		return false;
	*size = n->size ? n->size : ev->in.narrow ? 4 : 8;
	*uns = n->uns;
	return true;
}

/* What every typedef of that name says; NULL: there is none, or they differ. */
static const char *typedef_of(struct eval *ev, const char *name)
{
	cref_vec refs = VEC_INIT;
	const char *type = NULL;
	bool same = true;

	walk_visible(ev->w, name, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const char *one = cref_str(&refs.items[i], refs.items[i].fact->type);

		same &= refs.items[i].fact->kind == FACT_TYPEDEF &&
			(!type || strcmp(type, one) == 0);
		type = one;
	}
	VEC_RELEASE(&refs);
	return same ? type : NULL;
}

/* The base of a type put in place of the typedef that @type has there. */
static const char *put_base(struct eval *ev, const struct ctype *t, const char *base)
{
	struct ctype b;

	ctype_parse(&b, base);
	if (!*base || *base == '?' || b.func || b.array)
		return NULL;
	if (t->is_const && !b.ptr && !b.is_const)
		base = arena_printf(&ev->w->tmp, "const %s", base);
	for (unsigned int i = 0; base && i < t->ptr; i++)
		base = ctype_addr(&ev->w->tmp, base);
	return base;
}

const char *eval_settle(struct eval *ev, const char *type)
{
	for (unsigned int step = 0; type && step < MAX_STEPS; step++) {
		const struct number *n;
		const char *name;
		struct ctype t;

		ctype_parse(&t, type);
		if (t.func || t.array || !t.base_len || strchr("?<", t.base[0]))
			return NULL;
		n = number(t.base, t.base_len);
		if (n)
			return put_base(ev, &t, n->is);
		if (ctype_is_aggregate(&t) ||
		    (t.base_len > 5 && memcmp(t.base, "enum ", 5) == 0) ||
		    (t.base_len == 4 && memcmp(t.base, "void", 4) == 0))
			return type;
		name = typedef_of(ev, arena_strndup(&ev->w->tmp, t.base, t.base_len));
		type = name ? put_base(ev, &t, name) : NULL;
	}
	return NULL;
}

static bool is_size(const struct ctype *t)
{
	return (t->base_len == 6 && memcmp(t->base, "size_t", 6) == 0) ||
	       (t->base_len == 7 && memcmp(t->base, "ssize_t", 7) == 0);
}

/* Whether no typedef, enum or configuration makes a type what it is. */
static bool is_plain(const struct ctype *t)
{
	return ctype_is_aggregate(t) || number(t->base, t->base_len) ||
	       (t->base_len == 4 && memcmp(t->base, "void", 4) == 0);
}

int eval_same_type(struct eval *ev, const char *a, const char *b)
{
	bool same, plain;
	struct ctype t, u;

	a = a ? eval_settle(ev, a) : NULL;
	b = b ? eval_settle(ev, b) : NULL;
	if (!a || !b)
		return -1;
	ctype_parse(&t, a);
	ctype_parse(&u, b);
	same = t.base_len == u.base_len && memcmp(t.base, u.base, t.base_len) == 0;
	if (t.ptr != u.ptr)
		/* a number and a pointer; deeper, or of structures, nothing is in doubt */
		return 0;
	if (same)
		return t.ptr && t.is_const != u.is_const ? -1 : 1;
	/* an enum is int or unsigned, size_t is unsigned int or long */
	plain = is_plain(&t) && is_plain(&u);
	if (!plain || memmem(t.base, t.base_len, "::", 2) ||
	    memmem(u.base, u.base_len, "::", 2))
		return -1;
	if ((is_size(&t) || is_size(&u)) && number(t.base, t.base_len) &&
	    number(u.base, u.base_len)) {
		uint64_t size[2] = { 0, 1 };
		bool uns[2];

		eval_number(&size[0], &uns[0], ev, arena_strndup(&ev->w->tmp, t.base, t.base_len));
		eval_number(&size[1], &uns[1], ev, arena_strndup(&ev->w->tmp, u.base, u.base_len));
		return size[0] == size[1] && uns[0] == uns[1] ? -1 : 0;
	}
	return 0;
}

/* ---------------------------------------------------------------- expressions */

/* "typeof(x) *" among the tokens of a type name. */
static const char *typeof_name(struct eval *ev, const struct expr *e)
{
	struct parser *p = &ev->w->p;
	uint32_t i = e->first, end = e->last, close, next;
	const char *type;
	struct expr *in;

	/* of a cast the type's own parentheses are the innermost */
	for (; parse_op(p, i, '('); i++)
		end = parse_match(p, i) - 1;
	while (parse_word(p, i) == WORD_CONST || parse_word(p, i) == WORD_QUAL)
		i++;
	if (parse_word(p, i) != WORD_TYPEOF || !parse_op(p, i + 1, '('))
		return NULL;
	close = parse_match(p, i + 1);
	in = expr_parse(p, i + 2, close - 1, false, &next);
	type = in && next == close - 1 ? eval_type(ev, in) : NULL;
	/* `typeof(struct x *)` */
	if (!type && expr_starts_type(p, i + 2)) {
		struct declr d;
		struct spec s;

		next = parse_specs(p, i + 2, close - 1, &s);
		if (!s.body && !s.typeof_open &&
		    parse_declarator(p, next, close - 1, s.type, &d) == close - 1 && !d.name)
			type = d.type;
	}
	for (i = close; type && i < end; i++)
		type = parse_op(p, i, '*') ? ctype_addr(&ev->w->tmp, type) : NULL;
	return type;
}

static bool is_known_type(const char *type)
{
	return type && *type && *type != '?' && strcmp(type, TYPE_NULL) != 0;
}

/* Whether all that a name is declared to be is of one kind. */
static bool is_only(struct eval *ev, const char *name, enum fact_kind kind)
{
	cref_vec refs = VEC_INIT;
	bool is = true;

	walk_visible(ev->w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		is &= refs.items[i].fact->kind == kind;
	is &= refs.n;
	VEC_RELEASE(&refs);
	return is;
}

static bool is_type_name(struct eval *ev, const char *name)
{
	return number(name, strlen(name)) || is_only(ev, name, FACT_TYPEDEF);
}

static const char *ident_type(struct eval *ev, struct expr *e)
{
	if (walk_local(ev->w, e->name))
		return walk_local(ev->w, e->name)->type;
	if (is_type_name(ev, e->name))
		return e->name;
	return is_only(ev, e->name, FACT_VAR) ? infer_type(ev->w, e) : NULL;
}

/* Of what is called, when it is nothing but functions. */
static const char *call_type(struct eval *ev, struct expr *e)
{
	if (e->a->kind != EX_IDENT || walk_local(ev->w, e->a->name))
		return NULL;
	return is_only(ev, e->a->name, FACT_FUNC) ? infer_type(ev->w, e) : NULL;
}

/* Of a literal, a sum: a number, by its value's rank. */
static const char *value_type(struct eval *ev, struct expr *e)
{
	static const char *const names[][2] = {
		{ "int", "unsigned int" }, { "long", "unsigned long" },
		{ "long long", "unsigned long long" },
	};
	struct eval_value v;

	return eval(&v, ev, e) ? names[v.rank][v.uns] : NULL;
}

/* The type that `(word)` in front of an operand names; NULL: it is no type. */
static const char *cast_word(struct eval *ev, const struct expr *e)
{
	return e && e->paren && e->kind == EX_IDENT && !walk_local(ev->w, e->name) &&
			       is_type_name(ev, e->name)
		       ? e->name
		       : NULL;
}

void eval_recast(struct eval *ev, struct expr *e)
{
	const char *type = e->kind == EX_CALL || e->kind == EX_BINARY ? cast_word(ev, e->a) :
									NULL;

	if (!type)
		return;
	if (e->kind == EX_CALL && e->n_args == 1) {
		e->kind = EX_CAST;
		e->a = e->args[0];
	} else if (e->kind == EX_BINARY && e->op == '-' && e->b && e->b->kind == EX_NUM) {
		struct expr *minus = arena_dup(&ev->w->tmp, e, sizeof(*e));

		minus->kind = EX_UNARY;
		minus->a = e->b;
		e->kind = EX_CAST;
		e->a = minus;
	} else {
		e->kind = EX_UNKNOWN;
	}
	e->type = type;
	e->inferred_done = false;
}

static const char *type_of(struct eval *ev, struct expr *e)
{
	const char *type = NULL;

	eval_recast(ev, e);
	switch ((enum ex_kind)e->kind) {
	case EX_TYPE:
	case EX_CAST:
	case EX_COMPOUND:
		type = is_known_type(e->type) ? e->type : typeof_name(ev, e);
		break;
	case EX_IDENT:
		type = ident_type(ev, e);
		break;
	case EX_MEMBER: {
		const char *agg = eval_type(ev, e->a);
		struct member_info m = infer_member(ev->w, agg, e->name);

		type = m.state == MEMBER_FOUND && !m.bit_field ? m.type : NULL;
		break;
	}
	case EX_INDEX:
	case EX_UNARY:
		if (e->kind == EX_UNARY && e->op != '*' && e->op != '&')
			return value_type(ev, e);
		type = e->a ? eval_type(ev, e->a) : NULL;
		type = e->kind == EX_UNARY && e->op == '&' ?
			       ctype_addr(&ev->w->tmp, type) :
			       ctype_deref(&ev->w->tmp, infer_resolve(ev->w, type));
		break;
	case EX_CALL:
		type = call_type(ev, e);
		break;
	case EX_NUM:
	case EX_CHAR:
	case EX_BINARY:
	case EX_SIZEOF:
		return value_type(ev, e);
	default:
		break;
	}
	return is_known_type(type) ? type : NULL;
}

const char *eval_type(struct eval *ev, struct expr *e)
{
	const char *type;

	if (ev->depth >= EVAL_MAX_DEPTH)
		return NULL;
	ev->depth++;
	type = type_of(ev, e);
	ev->depth--;
	return type;
}

/* ---------------------------------------------------------------------- sizes */

static bool size_of_type(uint64_t *out, struct eval *ev, const char *type)
{
	struct layout l;
	struct ctype t;
	bool uns;
	int rc;

	type = type ? eval_settle(ev, type) : NULL;
	if (!type)
		return false;
	ctype_parse(&t, type);
	if (t.ptr) {
		*out = ev->in.narrow ? 4 : 8;
		return true;
	}
	if (!ctype_is_aggregate(&t))
		return eval_number(out, &uns, ev, type);
	rc = layout_of(&l, &ev->in, arena_strndup(&ev->w->tmp, t.base, t.base_len), NULL,
		       ev->w->err);
	if (rc < 0)
		ev->w->rc = -1;
	*out = l.size;
	return rc > 0 && l.size;
}

/* A member of the aggregate that @type is, or points to. */
static bool member_layout(struct layout *out, struct eval *ev, const char *type,
			  const char *name)
{
	const char *tag = ctype_tag(&ev->w->tmp, infer_resolve(ev->w, type));
	int rc = tag ? layout_of(out, &ev->in, tag, name, ev->w->err) : 0;

	if (rc < 0)
		ev->w->rc = -1;
	return rc > 0;
}

/* Of an array that is a member of a structure of which not all is known. */
static bool member_array(uint64_t *out, struct eval *ev, const char *agg, const char *name,
			 const char *type)
{
	const char *tag = agg ? ctype_tag(&ev->w->tmp, infer_resolve(ev->w, agg)) : NULL;
	const char *element = ctype_deref(&ev->w->tmp, type);
	uint64_t n;
	int rc = tag ? layout_elements(&n, &ev->in, tag, name, ev->w->err) : 0;

	if (rc < 0)
		ev->w->rc = -1;
	if (rc <= 0 || !element || !size_of_type(out, ev, element))
		return false;
	*out *= n;
	return true;
}

static bool array_size(uint64_t *out, struct eval *ev, const struct expr *e)
{
	const struct local *l = e->kind == EX_IDENT ? walk_local(ev->w, e->name) : NULL;
	const char *element = l ? ctype_deref(&ev->w->tmp, l->type) : NULL;

	for (size_t i = 0; element && i < ev->arrays.n; i++)
		if (ev->arrays.items[i].index == (size_t)(l - ev->w->locals.items) &&
		    size_of_type(out, ev, element)) {
			*out *= ev->arrays.items[i].count;
			return true;
		}
	return false;
}

static bool string_size(uint64_t *out, struct eval *ev, const struct expr *e)
{
	const struct tok *t = parse_tok(&ev->w->p, e->first);
	const char *s = ev->w->p.lx->src + t->off;

	if (e->last != e->first + 1 || t->kind != TOK_STR || *s != '"' ||
	    memchr(s, '\\', t->len))
		return false;
	*out = t->len - 1;
	return true;
}

bool eval_is_array(struct eval *ev, struct expr *e)
{
	const char *type = eval_type(ev, e);
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, type);
	return t.array && !t.func;
}

bool eval_sizeof(uint64_t *out, struct eval *ev, struct expr *e)
{
	struct layout l;
	const char *type;
	struct ctype t;

	if (e->kind == EX_STR)
		return string_size(out, ev, e);
	type = eval_type(ev, e);
	if (!type)
		return false;
	ctype_parse(&t, type);
	if (e->kind == EX_MEMBER) {
		const char *agg = eval_type(ev, e->a);

		/* of a pointer the declaration says enough */
		if (!agg || !member_layout(&l, ev, agg, e->name))
			return t.array ? member_array(out, ev, agg, e->name, type) :
					 size_of_type(out, ev, type);
		*out = l.member_size;
		return l.member_size;
	}
	return t.array ? array_size(out, ev, e) : size_of_type(out, ev, type);
}

static bool offset_in(uint64_t *out, struct eval *ev, const char *type, struct expr *path)
{
	uint64_t base = 0, size;
	const char *in = type;
	struct eval_value v;
	struct layout l;

	if (path->kind == EX_IDENT || path->kind == EX_MEMBER) {
		if (path->kind == EX_MEMBER) {
			if (path->arrow || !eval_offset(&base, ev, type, path->a))
				return false;
			for (struct expr *p = path->a; in && p; p = p->a)
				if (p->kind == EX_INDEX)
					return false;
			in = path->a->kind == EX_IDENT ?
				     infer_member(ev->w, type, path->a->name).type : NULL;
		}
		if (!in || !member_layout(&l, ev, in, path->name))
			return false;
		*out = base + l.offset;
		return true;
	}
	/* member[n] */
	if (path->kind != EX_INDEX || path->a->kind != EX_IDENT || !path->b ||
	    !eval(&v, ev, path->b) || !eval_offset(&base, ev, type, path->a))
		return false;
	in = infer_member(ev->w, type, path->a->name).type;
	if (!in || !size_of_type(&size, ev, ctype_deref(&ev->w->tmp, in)))
		return false;
	*out = base + size * v.bits;
	return true;
}

bool eval_offset(uint64_t *out, struct eval *ev, const char *type, struct expr *path)
{
	bool known;

	if (ev->depth >= EVAL_MAX_DEPTH)
		return false;
	ev->depth++;
	known = offset_in(out, ev, type, path);
	ev->depth--;
	return known;
}
