// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the result of a call is asked. A function that returned NULL and whose successor returns
 * an error pointer compiles with the old test and is wrong: so that the test is learnt, and
 * put in, along with the call.
 */
#include <string.h>

#include "capi/convert-internal.h"

#define REACH 60u	/* words behind the call in which a test is looked for */

/* `x` of `x = f();` and `struct a *x = f();`, with * in front; false: nothing is stored. */
static bool stored_in(struct cspan *out, const struct ctext *t, const struct cuse *u)
{
	uint32_t first, last, eq;

	if (!cstatement(&first, &last, t, u->first, u->last))
		return false;
	for (eq = first; eq < u->first && !cword_is(t, eq, "="); eq++)
		;
	if (eq == u->first || eq == first ||
	    (!cword_is_name(t, eq - 1) && !cword_is(t, eq - 1, "]")))
		return false;
	out->first = cword_chain_start(t, eq - 1);
	out->last = eq;
	/* `*x = …`, but not the * of a declaration */
	while (out->first > first && cword_is(t, out->first - 1, "*") && out->first - 1 == first)
		out->first--;
	return true;
}

static bool stands(const struct ctext *t, struct cspan s, const struct ctext *in, uint32_t at)
{
	for (uint32_t i = s.first; i < s.last; i++)
		if (at + (i - s.first) >= in->words.n || !cword_same(t, i, in, at + (i - s.first)))
			return false;
	return true;
}

/* Whether the words at @i are all of an expression: no member of it, none of another. */
static bool is_whole(const struct ctext *t, uint32_t i, uint32_t n)
{
	return !(i && cword_access(t, i - 1)) && !cword_access(t, i + n) &&
	       !cword_is(t, i + n, "[") && !cword_is(t, i + n, "(");
}

static bool is_null_test(const struct ctext *t, uint32_t i, uint32_t n)
{
	return cword_is(t, i - 1, "!") ||
	       (cword_is(t, i + n, "==") && cword_is(t, i + n + 1, "NULL"));
}

/* `if (x)`, `a && x`: whether it is something. */
static bool is_truth(const struct ctext *t, uint32_t i, uint32_t n)
{
	static const char *const heads[] = { "if", "while" };
	bool left = cword_is(t, i - 1, "&&") || cword_is(t, i - 1, "||");

	if (cword_is(t, i + n, "!=") && cword_is(t, i + n + 1, "NULL"))
		return true;
	for (size_t k = 0; k < 2; k++)
		left |= cword_is(t, i - 1, "(") && i > 1 && cword_is(t, i - 2, heads[k]);
	return left && (cword_is(t, i + n, ")") || cword_is(t, i + n, "&&") ||
			cword_is(t, i + n, "||"));
}

void clearn_test(struct clearning *l, const struct cuse *u, struct convert_rule *r)
{
	static const char *const asks[] = { "IS_ERR", "IS_ERR_OR_NULL" };
	const struct ctext *old = &l->old, *new = &l->new;
	struct cspan s;
	uint32_t n, at;

	if (u->kind != CUSE_CALL || !stored_in(&s, old, u))
		return;
	n = s.last - s.first;
	for (uint32_t i = u->last; i < old->words.n && i < u->last + REACH; i++) {
		if (old->words.items[i].depth < old->words.items[u->name].depth)
			return;
		if (!stands(old, s, old, i) || !is_whole(old, i, n) || !is_null_test(old, i, n))
			continue;
		/* from the bracket of the if on, which is still there */
		at = cword_around(old, i);
		if (at == CWORD_NONE || l->to[at] == CWORD_NONE)
			return;
		at = l->to[at] + 1;
		for (size_t k = 0; k < 2; k++)
			if (cword_is(new, at, asks[k]) && cword_is(new, at + 1, "(") &&
			    stands(old, s, new, at + 2) && cword_is(new, at + 2 + n, ")"))
				r->fails = asks[k];
		return;
	}
}

static void put_test(splice_vec *out, const struct cmatching *m, uint32_t i, uint32_t n,
		     bool null)
{
	const struct ctext *t = &m->t;
	uint32_t first = i, last = i + n;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct splice e;

	ctext_add(&text, t, i, i + n);
	if (cword_is(t, i - 1, "!"))
		first--;
	else if (cword_is(t, last, "==") || cword_is(t, last, "!="))
		last += 2;
	e.at = t->words.items[first].off;
	e.len = cword_end(t, last - 1) - e.at;
	e.text = arena_printf(m->a, "%s%s(%s)", null ? "" : "!", m->r->fails, text.buf);
	VEC_PUSH(out, e);
}

bool cmatch_test(splice_vec *out, const struct cmatching *m)
{
	const struct ctext *t = &m->t;
	uint32_t depth = t->words.items[m->use.name].depth, n;
	bool any = false;
	struct cspan s;

	if (!m->r->fails)
		return true;
	if (!stored_in(&s, t, &m->use))
		return false;
	n = s.last - s.first;
	for (uint32_t i = m->use.last; i < t->words.n && t->words.items[i].depth >= depth; i++) {
		if (!stands(t, s, t, i) || !is_whole(t, i, n))
			continue;
		if (cword_is(t, i + n, "="))
			break;
		if (is_null_test(t, i, n) || is_truth(t, i, n)) {
			put_test(out, m, i, n, is_null_test(t, i, n));
			any = true;
		}
	}
	return any;
}
