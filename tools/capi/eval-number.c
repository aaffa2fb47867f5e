// SPDX-License-Identifier: GPL-2.0-only
/* Literals and arithmetic as the standard of C has them, for either width of long. */
#include <string.h>

#include "base/char.h"
#include "capi/eval-internal.h"

unsigned int eval_bits_of(const struct eval *ev, enum eval_rank rank)
{
	return rank == RANK_INT || (rank == RANK_LONG && ev->in.narrow) ? 32 : 64;
}

void eval_wrap(const struct eval *ev, struct eval_value *v)
{
	if (eval_bits_of(ev, v->rank) == 64)
		return;
	v->bits = v->uns ? (uint32_t)v->bits : (uint64_t)(int64_t)(int32_t)(uint32_t)v->bits;
}

bool eval_give(struct eval_value *out, uint64_t bits)
{
	*out = (struct eval_value){ .bits = bits };
	return true;
}

/* ------------------------------------------------------------------- literals */

bool eval_literal(struct eval_value *out, const struct eval *ev, const char *s, size_t n)
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
		unsigned int bits = eval_bits_of(ev, out->rank);

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

bool eval_character(struct eval_value *out, const char *s, size_t n)
{
	if (n == 3 && s[0] == '\'' && s[1] != '\\' && s[1] > 0)
		return eval_give(out, (uint64_t)s[1]);
	return n == 4 && s[0] == '\'' && s[1] == '\\' && s[2] == '0' && eval_give(out, 0);
}

/* ------------------------------------------------------------------ operators */

bool eval_truth(const struct eval_value *v)
{
	return v->bits != 0;
}

struct eval_value eval_common(const struct eval *ev, struct eval_value *a,
			      struct eval_value *b)
{
	struct eval_value r = { 0, a->rank > b->rank ? a->rank : b->rank, false };
	unsigned int bits = eval_bits_of(ev, r.rank);

	r.uns = (a->uns && eval_bits_of(ev, a->rank) == bits) ||
		(b->uns && eval_bits_of(ev, b->rank) == bits);
	a->rank = b->rank = r.rank;
	a->uns = b->uns = r.uns;
	eval_wrap(ev, a);
	eval_wrap(ev, b);
	return r;
}

static bool shift(struct eval_value *out, const struct eval *ev, struct eval_value a,
		  struct eval_value b, bool left)
{
	if (b.bits >= eval_bits_of(ev, a.rank))
		return false;
	if (left)
		a.bits <<= b.bits;
	else
		a.bits = a.uns ? a.bits >> b.bits : (uint64_t)((int64_t)a.bits >> b.bits);
	eval_wrap(ev, &a);
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

bool eval_arithmetic(struct eval_value *out, const struct eval *ev, uint16_t op, char c,
		     struct eval_value a, struct eval_value b)
{
	struct eval_value r;

	if (op == OP_SHIFT)
		return shift(out, ev, a, b, c == '<');
	r = eval_common(ev, &a, &b);
	switch (op) {
	case '<':
		return eval_give(out, less(&a, &b));
	case '>':
		return eval_give(out, less(&b, &a));
	case OP_REL:
		return eval_give(out, c == '<' ? !less(&b, &a) : !less(&a, &b));
	case OP_EQ:
		return eval_give(out, (a.bits == b.bits) == (c == '='));
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
	eval_wrap(ev, &r);
	*out = r;
	return true;
}
