// SPDX-License-Identifier: GPL-2.0-only
/*
 * What goes with the use of something that is not there any more, and that nothing stands for:
 * the statement that stores something in it, the case of a constant, an operand of |, the call
 * that it is given to.
 */
#include <string.h>

#include "capi/convert-internal.h"
#include "capi/lex.h"

/* ------------------------------------------------------------------------- deciding */

static bool has_word(const struct convert_item *it, size_t n, const char *text)
{
	for (size_t i = 0; i < n; i++)
		if (citem_is(&it[i], text))
			return true;
	return false;
}

static bool has_call(const struct convert_item *it, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++)
		if (it[i].text && lex_is_word(*it[i].text) && citem_is(&it[i + 1], "(") &&
		    !it[i + 1].space)
			return true;
	return false;
}

/* A place, or a call: then there may be somewhere that a value has to go to. */
static bool may_take(const struct convert_rule *r)
{
	return has_word(r->old, r->n_old, "=") || has_call(r->new, r->n_new) || r->n_new == 1 ||
	       has_word(r->new, r->n_new, "->") || has_word(r->new, r->n_new, ".");
}

void convert_gone(struct convert *c, bool stores, bool constant)
{
	struct cdraft old = { .c = c }, new = { .c = c };
	struct convert_rule r = { .gone = true };
	bool converted = false, drops = c->n_dropped > 0 && !c->n_lost;
	bool member = c->symbol.form == CONVERT_MEMBER;

	for (size_t i = 0; i < c->rules.n; i++) {
		const struct convert_rule *k = &c->rules.items[i];

		converted |= k->n_new > 0;
		drops |= !k->n_new && !c->n_lost;
		stores &= !k->n_new || !may_take(k);
	}
	drops &= !converted;
	if (!drops && !(stores && !member) && !(constant && !converted && !c->n_lost))
		return;
	r.kind = member ? CUSE_MEMBER : CUSE_NAME;
	r.n_holes = member;
	r.holes[0] = HOLE_OBJECT;
	r.votes = drops ? c->n_dropped : 0;
	if (member) {
		cdraft_hole(&old, false, 0);
		cdraft_word(&old, false, "->");
	}
	cdraft_word(&old, false, c->symbol.name);
	cdraft_finish(c, &r, &old, &new);
	c->rules.items[c->rules.n - 1].takes_calls = drops;
}

/* --------------------------------------------------------------------------- stores */

static bool stores(const struct ctext *t, uint32_t i)
{
	static const char *const ops[] = { "=", "+=", "-=", "|=", "&=", "^=" };

	for (size_t k = 0; k < sizeof(ops) / sizeof(ops[0]); k++)
		if (cword_is(t, i, ops[k]))
			return true;
	return false;
}

/* `x = v;`, `x++;`, `*this_cpu_ptr(&x) = v;`, `this_cpu_inc(x);`, and v does nothing. */
static bool is_store(const struct cmatching *m, uint32_t first, uint32_t last)
{
	static const char *const adders[] = { "this_cpu_inc", "__this_cpu_inc", "raw_cpu_inc",
					      "this_cpu_dec", "__this_cpu_dec", "raw_cpu_dec" };
	const struct ctext *t = &m->t;
	uint32_t from = m->first, to = m->last;

	if (to - from == 1 && from == first + 2 && cword_is(t, from - 1, "(") &&
	    cword_is(t, to, ")") && last == to + 2)
		for (size_t i = 0; i < sizeof(adders) / sizeof(adders[0]); i++)
			if (cword_is(t, first, adders[i]))
				return true;
	if (from >= first + 4 && cword_is(t, from - 1, "&") && cword_is(t, from - 2, "(") &&
	    cword_is(t, from - 3, "this_cpu_ptr") && cword_is(t, from - 4, "*") &&
	    cword_is(t, to, ")")) {
		from -= 4;
		to++;
	}
	if (cword_is(t, first, "++") || cword_is(t, first, "--"))
		return from == first + 1 && last == to + 1;
	if (from != first)
		return false;
	if (cword_is(t, to, "++") || cword_is(t, to, "--"))
		return last == to + 2;
	return stores(t, to) && to + 2 < last &&
	       !cbound_acts(t, &(struct cbound){ to + 1, last - 1, true });
}

/* `f(a, x);` of which nothing is used, and whose other arguments do nothing. */
static bool is_call(const struct cmatching *m, uint32_t first, uint32_t last)
{
	const struct ctext *t = &m->t;

	return cword_is_name(t, first) && cword_is(t, first + 1, "(") &&
	       cword_close(t, first + 1) == last - 1 && m->first > first + 1 &&
	       !cbound_acts(t, &(struct cbound){ first + 2, last - 2, true });
}

/* What is alone behind an if or a label cannot go without it. */
static bool stands_free(const struct ctext *t, uint32_t first, uint32_t last)
{
	if (!first || t->words.items[first].directive)
		return false;
	if (cword_is(t, first - 1, ":"))
		return !cword_is(t, last, "}");
	return cword_is(t, first - 1, ";") || cword_is(t, first - 1, "{") ||
	       cword_is(t, first - 1, "}");
}

/* ---------------------------------------------------------------------------- cases */

static bool leaves(const struct ctext *t, uint32_t i)
{
	return cword_is(t, i, "return") || cword_is(t, i, "break") || cword_is(t, i, "goto") ||
	       cword_is(t, i, "continue");
}

static bool is_label(const struct ctext *t, uint32_t i)
{
	return cword_is(t, i, "case") || cword_is(t, i, "default");
}

/* Whether the statement that ends in front of word @i goes elsewhere. */
static bool leaves_before(const struct ctext *t, uint32_t i)
{
	uint32_t depth = t->words.items[i].depth, k = i - 1;

	if (cword_is(t, k, "{"))
		return true;
	if (!cword_is(t, k, ";"))
		return false;
	while (k && !((cword_is(t, k - 1, ";") || cword_is(t, k - 1, ":") ||
		       cword_is(t, k - 1, "{") || cword_is(t, k - 1, "}")) &&
		      t->words.items[k].depth <= depth))
		k--;
	return leaves(t, k);
}

/* `case X:` alone where others have the same statements; else with its own. */
static bool take_case(struct splice *out, const struct cmatching *m)
{
	const struct ctext *t = &m->t;
	uint32_t first = m->first - 1, last = m->last + 1, depth = t->words.items[first].depth;
	bool left = false;

	if (!first || (!is_label(t, last) && !cword_is(t, first - 1, ":") &&
		       !leaves_before(t, first)))
		return false;
	if (is_label(t, last) || cword_is(t, first - 1, ":"))
		return cmatch_take_words(out, m, first, last, false);
	for (; last < t->words.n; last++) {
		uint32_t close = cword_is(t, last, "(") || cword_is(t, last, "{") ?
				 cword_close(t, last) : last + 1;

		if (close == CWORD_NONE)
			return false;
		if (t->words.items[last].depth < depth || is_label(t, last))
			break;
		if (t->words.items[last].depth == depth &&
		    (cword_is(t, last - 1, ";") || cword_is(t, last - 1, ":")))
			left = leaves(t, last);
		last = close - 1;
	}
	return left && last < t->words.n && cmatch_take_words(out, m, first, last, false);
}

/* ------------------------------------------------------------------------- operands */

/* `A | X` is A. */
static bool take_operand(struct splice *out, const struct cmatching *m)
{
	const struct ctext *t = &m->t;
	size_t from = t->words.items[m->first].off, to = cword_end(t, m->last - 1);

	if (m->first > 1 && cword_is(t, m->first - 1, "|"))
		from = cword_end(t, m->first - 2);
	else if (cword_is(t, m->last, "|") && m->last + 1 < t->words.n)
		to = t->words.items[m->last + 1].off;
	else
		return false;
	*out = (struct splice){ from, to - from, "" };
	return true;
}

/* ------------------------------------------------------------------------------ all */

bool cmatch_gone(struct splice *out, const struct cmatching *m)
{
	uint32_t first, last;

	if (m->first && cword_is(&m->t, m->first - 1, "case") && cword_is(&m->t, m->last, ":"))
		return take_case(out, m);
	if (m->r->takes_calls && take_operand(out, m))
		return true;
	if (!cstatement(&first, &last, &m->t, m->first, m->last) &&
	    !cstatement_around(&first, &last, &m->t, m->first))
		return false;
	if (!is_store(m, first, last) && !(m->r->takes_calls && is_call(m, first, last)))
		return false;
	return stands_free(&m->t, first, last) &&
	       cmatch_take_words(out, m, first, last, false);
}
