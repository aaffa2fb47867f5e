// SPDX-License-Identifier: GPL-2.0-only
#include "capi/eval.h"

#include <string.h>

#include "base/char.h"
#include "capi/assertion.h"

static unsigned int bits_of(const struct eval *ev, enum eval_rank rank)
{
	return rank == RANK_INT || (rank == RANK_LONG && ev->in.narrow) ? 32 : 64;
}

/* Brings the bits into the type's range. */
static void settle(const struct eval *ev, struct eval_value *v)
{
	if (bits_of(ev, v->rank) == 64)
		return;
	v->bits = v->uns ? (uint32_t)v->bits : (uint64_t)(int64_t)(int32_t)(uint32_t)v->bits;
}

static bool give(struct eval_value *out, uint64_t bits)
{
	*out = (struct eval_value){ .bits = bits };
	return true;
}

const char *eval_show(struct eval *ev, const struct eval_value *v)
{
	return v->uns ? arena_printf(&ev->w->tmp, "%llu", (unsigned long long)v->bits) :
			arena_printf(&ev->w->tmp, "%lld", (long long)v->bits);
}

/* ------------------------------------------------------------------- literals */

static bool literal(struct eval_value *out, const struct eval *ev, const char *s, size_t n)
{
	bool hex = n > 1 && s[0] == '0' && (s[1] | 32) == 'x';
	bool bin = n > 1 && s[0] == '0' && (s[1] | 32) == 'b', uns = false;
	unsigned int base = hex ? 16 : bin ? 2 : s[0] == '0' ? 8 : 10, longs = 0;
	uint64_t v = 0;
	size_t i = hex || bin ? 2 : 0;

	for (; i < n; i++) {
		unsigned int d = char_is_digit(s[i]) ? (unsigned int)(s[i] - '0') :
				 (s[i] | 32) >= 'a' && (s[i] | 32) <= 'f' ?
				 (unsigned int)((s[i] | 32) - 'a' + 10) : 16;

		if (d >= base)
			break;
		if (v > (UINT64_MAX - d) / base)
			return false;
		v = v * base + d;
	}
	for (; i < n; i++) {
		if ((s[i] | 32) != 'u' && (s[i] | 32) != 'l')
			return false;
		uns |= (s[i] | 32) == 'u';
		longs += (s[i] | 32) == 'l';
	}
	*out = (struct eval_value){ v, longs > 1 ? RANK_LLONG : longs ? RANK_LONG : RANK_INT,
				    uns };
	for (;; out->rank++) {
		unsigned int bits = bits_of(ev, out->rank);

		if (uns ? bits == 64 || v <= UINT32_MAX : v <= (bits == 64 ? INT64_MAX : INT32_MAX))
			return true;
		/* without a u only what is not decimal becomes unsigned */
		if (base != 10 && (bits == 64 || v <= UINT32_MAX)) {
			out->uns = true;
			return true;
		}
		if (out->rank == RANK_LLONG)
			return false;
	}
}

static bool character(struct eval_value *out, const char *s, size_t n)
{
	if (n == 3 && s[0] == '\'' && s[1] != '\\' && s[1] > 0)
		return give(out, (uint64_t)s[1]);
	return n == 4 && s[0] == '\'' && s[1] == '\\' && s[2] == '0' && give(out, 0);
}

/* ------------------------------------------------------------------ operators */

static bool truth(const struct eval_value *v)
{
	return v->bits != 0;
}

/* The usual arithmetic conversions. */
static struct eval_value common(const struct eval *ev, struct eval_value *a,
				struct eval_value *b)
{
	struct eval_value r = { 0, a->rank > b->rank ? a->rank : b->rank, false };
	unsigned int bits = bits_of(ev, r.rank);

	r.uns = (a->uns && bits_of(ev, a->rank) == bits) ||
		(b->uns && bits_of(ev, b->rank) == bits);
	a->rank = b->rank = r.rank;
	a->uns = b->uns = r.uns;
	settle(ev, a);
	settle(ev, b);
	return r;
}

static bool shift(struct eval_value *out, const struct eval *ev, struct eval_value a,
		  struct eval_value b, bool left)
{
	if (b.bits >= bits_of(ev, a.rank))
		return false;
	if (left)
		a.bits <<= b.bits;
	else
		a.bits = a.uns ? a.bits >> b.bits : (uint64_t)((int64_t)a.bits >> b.bits);
	settle(ev, &a);
	*out = a;
	return true;
}

static bool less(const struct eval_value *a, const struct eval_value *b)
{
	return a->uns ? a->bits < b->bits : (int64_t)a->bits < (int64_t)b->bits;
}

static bool divide(struct eval_value *r, const struct eval_value *a,
		   const struct eval_value *b, bool rest)
{
	int64_t x = (int64_t)a->bits, y = (int64_t)b->bits;

	if (!b->bits || (!r->uns && x == INT64_MIN && y == -1))
		return false;
	if (r->uns)
		r->bits = rest ? a->bits % b->bits : a->bits / b->bits;
	else
		r->bits = (uint64_t)(rest ? x % y : x / y);
	return true;
}

/* @c: the operator's first character. */
static bool arithmetic(struct eval_value *out, const struct eval *ev, uint16_t op, char c,
		       struct eval_value a, struct eval_value b)
{
	struct eval_value r;

	if (op == OP_SHIFT)
		return shift(out, ev, a, b, c == '<');
	r = common(ev, &a, &b);
	switch (op) {
	case '<':
		return give(out, less(&a, &b));
	case '>':
		return give(out, less(&b, &a));
	case OP_REL:
		return give(out, c == '<' ? !less(&b, &a) : !less(&a, &b));
	case OP_EQ:
		return give(out, (a.bits == b.bits) == (c == '='));
	case '+':
		r.bits = a.bits + b.bits;
		break;
	case '-':
		r.bits = a.bits - b.bits;
		break;
	case '*':
		r.bits = a.bits * b.bits;
		break;
	case '&':
		r.bits = a.bits & b.bits;
		break;
	case '|':
		r.bits = a.bits | b.bits;
		break;
	case '^':
		r.bits = a.bits ^ b.bits;
		break;
	case '/':
	case '%':
		if (!divide(&r, &a, &b, op == '%'))
			return false;
		break;
	default:
		return false;
	}
	settle(ev, &r);
	*out = r;
	return true;
}

static bool binary(struct eval_value *out, struct eval *ev, struct expr *e)
{
	bool either = e->op == OP_ANDAND || e->op == OP_OROR, ka, kb;
	struct eval_value a, b;

	if (!e->b)
		return false;
	ka = eval(&a, ev, e->a);
	/* one side may be enough */
	if (either && ka && truth(&a) == (e->op == OP_OROR))
		return give(out, e->op == OP_OROR);
	kb = eval(&b, ev, e->b);
	if (either && kb && truth(&b) == (e->op == OP_OROR))
		return give(out, e->op == OP_OROR);
	if (!ka || !kb)
		return false;
	if (either)
		return give(out, e->op == OP_ANDAND);
	return arithmetic(out, ev, e->op,
			  ev->w->p.lx->src[parse_tok(&ev->w->p, e->tok)->off], a, b);
}

static bool unary(struct eval_value *out, struct eval *ev, struct expr *e)
{
	struct eval_value v;

	if (!e->a || !strchr("!-+~", e->op) || !eval(&v, ev, e->a))
		return false;
	if (e->op == '!')
		return give(out, !truth(&v));
	v.bits = e->op == '-' ? -v.bits : e->op == '~' ? ~v.bits : v.bits;
	settle(ev, &v);
	*out = v;
	return true;
}

static bool conditional(struct eval_value *out, struct eval *ev, struct expr *e)
{
	struct eval_value v, a, b;
	bool known = eval(&v, ev, e->a), ka, kb;

	if (!e->c || (!e->b && !known))
		return false;
	ka = e->b ? eval(&a, ev, e->b) : known;
	if (!e->b)
		a = v;
	kb = eval(&b, ev, e->c);
	if (ka && kb)
		common(ev, &a, &b);
	if (known && !(truth(&v) ? ka : kb))
		return false;
	if (!known && (!ka || !kb || a.bits != b.bits))
		return false;
	*out = !known || truth(&v) ? a : b;
	return true;
}

static bool cast(struct eval_value *out, struct eval *ev, struct expr *e)
{
	const char *type = e->a ? eval_type(ev, e) : NULL;
	struct eval_value v;
	uint64_t size;
	bool uns;

	type = type ? eval_settle(ev, type) : NULL;
	if (!type || !eval_number(&size, &uns, ev, type) || !eval(&v, ev, e->a))
		return false;
	if (strncmp(type, "const ", 6) == 0)
		type += 6;
	if (strcmp(type, "bool") == 0)
		return give(out, truth(&v));
	/* whether char has a sign is the architecture's business */
	if (strcmp(type, "char") == 0 && v.bits > 127)
		return false;
	if (size < 4) {
		uint64_t top = UINT64_C(1) << (size * 8 - 1);

		v.bits &= (top << 1) - 1;
		if (!uns && v.bits & top)
			v.bits |= ~((top << 1) - 1);
		return give(out, v.bits);
	}
	v.uns = uns;
	v.rank = size == 4 ? (strstr(type, "long") ? RANK_LONG : RANK_INT) :
		 strstr(type, "long long")	     ? RANK_LLONG :
						       RANK_LONG;
	settle(ev, &v);
	*out = v;
	return true;
}

/* --------------------------------------------------------------- names, macros */

/* An expression that a macro stands for. */
static bool text_value(struct eval_value *out, struct eval *ev, const char *text, size_t len)
{
	struct walker *w = ev->w;
	const struct lexed *old = w->p.lx;
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool known = false;
	struct expr *e;
	uint32_t next;

	lex(&lx, text, len, LEX_FULL);
	w->p.lx = &lx;
	e = expr_parse(&w->p, 0, (uint32_t)lx.toks.n - 1, false, &next);
	if (e && next == lx.toks.n - 1)
		known = eval(out, ev, e);
	w->p.lx = old;
	return known;
}

static bool enumerator(struct eval_value *out, struct eval *ev, const char *name)
{
	uint64_t v;
	int rc = layout_constant(&v, &ev->in, name, ev->w->err);

	if (rc < 0)
		ev->w->rc = -1;
	return rc > 0 && v <= INT32_MAX && give(out, v);
}

static bool word_value(struct eval_value *out, const struct eval *ev, const char *name)
{
	static const struct {
		const char *name;
		uint8_t value, narrow;
	} words[] = {
		{ "true", 1, 1 }, { "false", 0, 0 }, { "CHAR_BIT", 8, 8 },
		{ "BITS_PER_BYTE", 8, 8 }, { "BITS_PER_LONG", 64, 32 },
		{ "BITS_PER_LONG_LONG", 64, 64 },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].name, name) == 0)
			return give(out, ev->in.narrow ? words[i].narrow : words[i].value);
	return false;
}

static bool identifier(struct eval_value *out, struct eval *ev, const char *name)
{
	const struct local *l = walk_local(ev->w, name);
	cref_vec refs = VEC_INIT;
	bool known = false;

	for (size_t i = 0; l && i < ev->locals.n; i++)
		if (ev->locals.items[i].index == (size_t)(l - ev->w->locals.items)) {
			*out = ev->locals.items[i].value;
			return true;
		}
	if (l)
		return false;
	if (word_value(out, ev, name))
		return true;
	walk_visible(ev->w, name, &refs);
	if (refs.n == 1 && refs.items[0].fact->kind == FACT_ENUMERATOR) {
		known = enumerator(out, ev, name);
	} else if (refs.n == 1 && refs.items[0].fact->kind == FACT_CONST &&
		   !(refs.items[0].fact->flags & FACT_UNDEF)) {
		const char *text = cref_str(&refs.items[0], refs.items[0].fact->type);

		known = !refs.items[0].fact->guard && text_value(out, ev, text, strlen(text));
	}
	VEC_RELEASE(&refs);
	return known;
}

/* Whether a variable is used for its value: not for its type or size. */
static bool uses_variable(struct eval *ev, const struct expr *e)
{
	const struct parser *p = &ev->w->p;

	for (uint32_t i = e->first; i < e->last; i++) {
		if (parse_word(p, i) == WORD_SIZEOF || parse_word(p, i) == WORD_TYPEOF) {
			i = parse_op(p, i + 1, '(') ? parse_match(p, i + 1) - 1 : e->last;
			continue;
		}
		if (parse_tok(p, i)->kind == TOK_IDENT &&
		    walk_local(ev->w, parse_text(&ev->w->p, i)))
			return true;
	}
	return false;
}

static bool number_of(uint64_t *out, struct eval *ev, const struct expr *call, uint32_t n)
{
	struct eval_value v;

	if (n >= call->n_args || !eval(&v, ev, call->args[n]))
		return false;
	*out = v.bits;
	return true;
}

static bool give_long(struct eval_value *out, const struct eval *ev, uint64_t bits,
		      enum eval_rank rank)
{
	*out = (struct eval_value){ bits, rank, true };
	settle(ev, out);
	return true;
}

static bool genmask(struct eval_value *out, struct eval *ev, const struct expr *call,
		    enum eval_rank rank)
{
	uint64_t high, low, bits = bits_of(ev, rank);

	if (!number_of(&high, ev, call, 0) || !number_of(&low, ev, call, 1) || high >= bits ||
	    low > high)
		return false;
	return give_long(out, ev, (~UINT64_C(0) >> (63 - high)) & (~UINT64_C(0) << low), rank);
}

static bool bit(struct eval_value *out, struct eval *ev, const struct expr *call,
		enum eval_rank rank)
{
	uint64_t n;

	return number_of(&n, ev, call, 0) && n < bits_of(ev, rank) &&
	       give_long(out, ev, UINT64_C(1) << n, rank);
}

/* What is known of a call by its name alone. */
enum known {
	KNOW_NOTHING,
	KNOW_CONSTANT,	/* __builtin_constant_p(x) */
	KNOW_ICE,	/* __is_constexpr(x) */
	KNOW_SAME,	/* __same_type(a, b) */
	KNOW_CHOOSE,	/* __builtin_choose_expr(c, a, b) */
	KNOW_OFFSET,
	KNOW_OBJECT,	/* __builtin_object_size(p, n) */
	KNOW_FIRST,	/* likely(x) */
	KNOW_BIT,
	KNOW_BIT_ULL,
	KNOW_GENMASK,
	KNOW_GENMASK_ULL,
	KNOW_POWER,	/* is_power_of_2(n) */
	KNOW_LOG,	/* ilog2(n) */
	KNOW_FFS,
	KNOW_CTZ,
};

static const struct {
	const char *name;
	enum known is;
} known_calls[] = {
	{ "__builtin_constant_p", KNOW_CONSTANT },
	{ "__is_constexpr", KNOW_ICE },
	{ "__same_type", KNOW_SAME },
	{ "__builtin_types_compatible_p", KNOW_SAME },
	{ "__builtin_choose_expr", KNOW_CHOOSE },
	{ "offsetof", KNOW_OFFSET },
	{ "__builtin_offsetof", KNOW_OFFSET },
	{ "__builtin_object_size", KNOW_OBJECT },
	{ "__builtin_dynamic_object_size", KNOW_OBJECT },
	{ "likely", KNOW_FIRST },
	{ "unlikely", KNOW_FIRST },
	{ "__builtin_expect", KNOW_FIRST },
	{ "BIT", KNOW_BIT },
	{ "BIT_ULL", KNOW_BIT_ULL },
	{ "GENMASK", KNOW_GENMASK },
	{ "GENMASK_ULL", KNOW_GENMASK_ULL },
	{ "is_power_of_2", KNOW_POWER },
	{ "ilog2", KNOW_LOG },
	{ "const_ilog2", KNOW_LOG },
	{ "__builtin_ffs", KNOW_FFS },
	{ "__builtin_ffsll", KNOW_FFS },
	{ "__builtin_ctz", KNOW_CTZ },
	{ "__builtin_ctzll", KNOW_CTZ },
};

static enum known known_call(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof(known_calls) / sizeof(known_calls[0]); i++)
		if (strlen(known_calls[i].name) == len &&
		    memcmp(known_calls[i].name, name, len) == 0)
			return known_calls[i].is;
	return KNOW_NOTHING;
}

/* The file's own BIT() is what that says. */
static bool is_own(const struct walker *w, const char *name, size_t len)
{
	struct expand_macro own;

	return expand_find_in_file((void *)(uintptr_t)&w->cf->lx, name, len, &own);
}

bool eval_find_macro(void *payload, const char *name, size_t len,
		     struct expand_macro *out)
{
	bool by_name = known_call(name, len) || assertion_word(name, len);

	return (!by_name || is_own(payload, name, len)) &&
	       walk_find_macro(payload, name, len, out);
}

static bool of_number(struct eval_value *out, enum known is, uint64_t n)
{
	switch (is) {
	case KNOW_POWER:
		return give(out, n && !(n & (n - 1)));
	case KNOW_LOG:
		return n && give(out, (uint64_t)(63 - __builtin_clzll(n)));
	case KNOW_FFS:
		return give(out, (uint64_t)__builtin_ffsll((long long)n));
	default:
		return n && give(out, (uint64_t)__builtin_ctzll(n));
	}
}

static bool of_types(struct eval_value *out, struct eval *ev, const struct expr *call)
{
	const char *a = eval_type(ev, call->args[0]), *b = eval_type(ev, call->args[1]);
	int same = eval_same_type(ev, a, b);

	return same >= 0 && give(out, (uint64_t)same);
}

static bool offset_of(struct eval_value *out, struct eval *ev, const struct expr *call)
{
	const char *type = eval_type(ev, call->args[0]);
	uint64_t at;

	return type && eval_offset(&at, ev, type, call->args[1]) &&
	       give_long(out, ev, at, RANK_LONG);
}

/*
 * What a pointer points to, as far as it is in sight: `&x`, or an array. Of a whole
 * object (odd @n: of the member named) a local alone has a size that is known.
 */
static bool object_size(struct eval_value *out, struct eval *ev, const struct expr *call)
{
	struct expr *p = call->args[0];
	uint64_t n, size;

	if (call->n_args != 2 || !number_of(&n, ev, call, 1))
		return false;
	while (p && p->kind == EX_CAST)
		p = p->a;
	if (p && p->kind == EX_UNARY && p->op == '&')
		p = p->a;
	else if (!p || !eval_is_array(ev, p))
		return false;
	if (!p || !(p->kind == EX_IDENT ? walk_local(ev->w, p->name) != NULL :
					  p->kind == EX_MEMBER && n & 1))
		return false;
	return eval_sizeof(&size, ev, p) && size > 1 && give_long(out, ev, size, RANK_LONG) &&
	       (out->uns = true);
}

static bool known_value(struct eval_value *out, struct eval *ev, enum known is,
			struct expr *call)
{
	struct eval_value v;
	uint64_t n;

	if (!call->n_args || !call->args[0])
		return false;
	switch (is) {
	case KNOW_CONSTANT:
		return eval(&v, ev, call->args[0]) && give(out, 1);
	case KNOW_ICE:
		if (uses_variable(ev, call->args[0]))
			return give(out, 0);
		return eval(&v, ev, call->args[0]) && give(out, 1);
	case KNOW_SAME:
		return call->n_args == 2 && of_types(out, ev, call);
	case KNOW_CHOOSE:
		return call->n_args == 3 && eval(&v, ev, call->args[0]) &&
		       eval(out, ev, call->args[truth(&v) ? 1 : 2]);
	case KNOW_OFFSET:
		return call->n_args == 2 && offset_of(out, ev, call);
	case KNOW_OBJECT:
		return object_size(out, ev, call);
	case KNOW_FIRST:
		return eval(out, ev, call->args[0]);
	case KNOW_BIT:
		return bit(out, ev, call, RANK_LONG);
	case KNOW_BIT_ULL:
		return bit(out, ev, call, RANK_LLONG);
	case KNOW_GENMASK:
		return genmask(out, ev, call, RANK_LONG);
	case KNOW_GENMASK_ULL:
		return genmask(out, ev, call, RANK_LLONG);
	default:
		return number_of(&n, ev, call, 0) && of_number(out, is, n);
	}
}

static bool call_value(struct eval_value *out, struct eval *ev, struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *name = e->a->name;
	enum known is;

	if (e->a->kind != EX_IDENT || walk_local(ev->w, name))
		return false;
	is = is_own(ev->w, name, strlen(name)) ? KNOW_NOTHING :
						 known_call(name, strlen(name));
	if (is)
		return known_value(out, ev, is, e);
	/* BUILD_BUG_ON_ZERO(x), where it holds */
	if (assertion_word(name, strlen(name)) && !is_own(ev->w, name, strlen(name)))
		return assertion_is_zero(name) && give_long(out, ev, 0, RANK_LONG);
	return walk_expand_by(ev->w, &text, e, eval_find_macro, ev->w) &&
	       text_value(out, ev, text.buf, text.len);
}

/* ------------------------------------------------------------------------ all */

static bool size_value(struct eval_value *out, struct eval *ev, struct expr *e)
{
	uint64_t size;

	return e->a && parse_is(&ev->w->p, e->tok, "sizeof") &&
	       eval_sizeof(&size, ev, e->a) && give_long(out, ev, size, RANK_LONG);
}

static bool value(struct eval_value *out, struct eval *ev, struct expr *e)
{
	const struct tok *t = parse_tok(&ev->w->p, e->tok);
	const char *s = ev->w->p.lx->src + t->off;

	switch ((enum ex_kind)e->kind) {
	case EX_NUM:
		return literal(out, ev, s, t->len);
	case EX_CHAR:
		return character(out, s, t->len);
	case EX_IDENT:
		return identifier(out, ev, e->name);
	case EX_UNARY:
		return unary(out, ev, e);
	case EX_BINARY:
		return binary(out, ev, e);
	case EX_COND:
		return conditional(out, ev, e);
	case EX_CAST:
		return cast(out, ev, e);
	case EX_COMMA:
		return e->b && eval(out, ev, e->b);
	case EX_SIZEOF:
		return size_value(out, ev, e);
	case EX_CALL:
		return call_value(out, ev, e);
	default:
		return false;
	}
}

bool eval(struct eval_value *out, struct eval *ev, struct expr *e)
{
	bool known;

	if (ev->depth >= EVAL_MAX_DEPTH || ev->w->rc < 0)
		return false;
	eval_recast(ev, e);
	ev->depth++;
	known = value(out, ev, e);
	ev->depth--;
	return known;
}

bool eval_is(struct eval *ev, struct expr *e, bool wanted)
{
	struct eval_value v;

	return eval(&v, ev, e) && truth(&v) == wanted;
}

void eval_release(struct eval *ev)
{
	VEC_RELEASE(&ev->locals);
	VEC_RELEASE(&ev->arrays);
}
