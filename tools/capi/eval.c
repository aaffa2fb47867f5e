// SPDX-License-Identifier: GPL-2.0-only
#include "capi/eval.h"

#include <string.h>

#include "capi/assertion.h"
#include "capi/eval-internal.h"

const char *eval_show(struct eval *ev, const struct eval_value *v)
{
	return v->uns ? arena_printf(&ev->w->tmp, "%llu", (unsigned long long)v->bits) :
			arena_printf(&ev->w->tmp, "%lld", (long long)v->bits);
}

/* ------------------------------------------------------------------ operators */

static bool binary(struct eval_value *out, struct eval *ev, struct expr *e)
{
	bool either = e->op == OP_ANDAND || e->op == OP_OROR, ka, kb;
	struct eval_value a, b;

	if (!e->b)
		return false;
	ka = eval(&a, ev, e->a);
	/* one side may be enough */
	if (either && ka && eval_truth(&a) == (e->op == OP_OROR))
		return eval_give(out, e->op == OP_OROR);
	kb = eval(&b, ev, e->b);
	if (either && kb && eval_truth(&b) == (e->op == OP_OROR))
		return eval_give(out, e->op == OP_OROR);
	if (!ka || !kb)
		return false;
	if (either)
		return eval_give(out, e->op == OP_ANDAND);
	return eval_arithmetic(out, ev, e->op,
			  ev->w->p.lx->src[parse_tok(&ev->w->p, e->tok)->off], a, b);
}

static bool unary(struct eval_value *out, struct eval *ev, struct expr *e)
{
	struct eval_value v;

	if (!e->a || !strchr("!-+~", e->op) || !eval(&v, ev, e->a))
		return false;
	if (e->op == '!')
		return eval_give(out, !eval_truth(&v));
	v.bits = e->op == '-' ? -v.bits : e->op == '~' ? ~v.bits : v.bits;
	eval_wrap(ev, &v);
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
		eval_common(ev, &a, &b);
	if (known && !(eval_truth(&v) ? ka : kb))
		return false;
	if (!known && (!ka || !kb || a.bits != b.bits))
		return false;
	*out = !known || eval_truth(&v) ? a : b;
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
		return eval_give(out, eval_truth(&v));
	/* whether char has a sign is the architecture's business */
	if (strcmp(type, "char") == 0 && v.bits > 127)
		return false;
	if (size < 4) {
		uint64_t top = UINT64_C(1) << (size * 8 - 1);

		v.bits &= (top << 1) - 1;
		if (!uns && v.bits & top)
			v.bits |= ~((top << 1) - 1);
		return eval_give(out, v.bits);
	}
	v.uns = uns;
	v.rank = size == 4 ? (strstr(type, "long") ? RANK_LONG : RANK_INT) :
		 strstr(type, "long long")	     ? RANK_LLONG :
						       RANK_LONG;
	eval_wrap(ev, &v);
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
	return rc > 0 && v <= INT32_MAX && eval_give(out, v);
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
			return eval_give(out, ev->in.narrow ? words[i].narrow : words[i].value);
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
	eval_wrap(ev, out);
	return true;
}

static bool genmask(struct eval_value *out, struct eval *ev, const struct expr *call,
		    enum eval_rank rank)
{
	uint64_t high, low, bits = eval_bits_of(ev, rank);

	if (!number_of(&high, ev, call, 0) || !number_of(&low, ev, call, 1) || high >= bits ||
	    low > high)
		return false;
	return give_long(out, ev, (~UINT64_C(0) >> (63 - high)) & (~UINT64_C(0) << low), rank);
}

static bool bit(struct eval_value *out, struct eval *ev, const struct expr *call,
		enum eval_rank rank)
{
	uint64_t n;

	return number_of(&n, ev, call, 0) && n < eval_bits_of(ev, rank) &&
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
	KNOW_BITS,	/* __builtin_popcount(n) */
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
	{ "__builtin_popcount", KNOW_BITS },
	{ "__builtin_popcountl", KNOW_BITS },
	{ "__builtin_popcountll", KNOW_BITS },
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
		return eval_give(out, n && !(n & (n - 1)));
	case KNOW_LOG:
		return n && eval_give(out, (uint64_t)(63 - __builtin_clzll(n)));
	case KNOW_BITS:
		return eval_give(out, (uint64_t)__builtin_popcountll(n));
	case KNOW_FFS:
		return eval_give(out, (uint64_t)__builtin_ffsll((long long)n));
	default:
		return n && eval_give(out, (uint64_t)__builtin_ctzll(n));
	}
}

static bool of_types(struct eval_value *out, struct eval *ev, const struct expr *call)
{
	const char *a = eval_type(ev, call->args[0]), *b = eval_type(ev, call->args[1]);
	int same = eval_same_type(ev, a, b);

	return same >= 0 && eval_give(out, (uint64_t)same);
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
		return eval(&v, ev, call->args[0]) && eval_give(out, 1);
	case KNOW_ICE:
		if (uses_variable(ev, call->args[0]))
			return eval_give(out, 0);
		return eval(&v, ev, call->args[0]) && eval_give(out, 1);
	case KNOW_SAME:
		return call->n_args == 2 && of_types(out, ev, call);
	case KNOW_CHOOSE:
		return call->n_args == 3 && eval(&v, ev, call->args[0]) &&
		       eval(out, ev, call->args[eval_truth(&v) ? 1 : 2]);
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
		return eval_literal(out, ev, s, t->len);
	case EX_CHAR:
		return eval_character(out, s, t->len);
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

	return eval(&v, ev, e) && eval_truth(&v) == wanted;
}

void eval_release(struct eval *ev)
{
	VEC_RELEASE(&ev->locals);
	VEC_RELEASE(&ev->arrays);
}
