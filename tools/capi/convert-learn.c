// SPDX-License-Identifier: GPL-2.0-only
/* From two texts to rules: what a use became, and how much around it goes with it. */
#include "capi/convert.h"

#include <string.h>

#include "base/mem.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"

/* --------------------------------------------------------------------- frames */

/* What words [first, last) became: what lies between their neighbours. */
static bool region(struct cspan *out, const struct clearning *l, struct cspan f)
{
	uint32_t from = f.first ? l->to[f.first - 1] : CWORD_NONE;
	uint32_t to = f.last < l->old.words.n ? l->to[f.last] : CWORD_NONE;

	if ((f.first && from == CWORD_NONE) || (f.last < l->old.words.n && to == CWORD_NONE))
		return false;
	out->first = f.first ? from + 1 : 0;
	out->last = f.last < l->old.words.n ? to : (uint32_t)l->new.words.n;
	return out->first <= out->last && out->last - out->first <= CRULE_WORDS &&
	       f.last - f.first <= CRULE_WORDS;
}

bool cspan_balanced(const struct ctext *t, struct cspan s)
{
	for (uint32_t i = s.first; i < s.last; i++) {
		uint32_t close = i;

		if (cword_is(t, i, ")") || cword_is(t, i, "]") || cword_is(t, i, "}"))
			return false;
		if (cword_is(t, i, "(") || cword_is(t, i, "[") || cword_is(t, i, "{"))
			close = cword_close(t, i);
		if (close == CWORD_NONE || close > s.last)
			return false;
		i = close > i ? close - 1 : i;
	}
	return true;
}

static bool is_same(const struct clearning *l, struct cspan a, struct cspan b)
{
	if (a.last - a.first != b.last - b.first)
		return false;
	for (uint32_t i = 0; i < a.last - a.first; i++)
		if (!cword_same(&l->old, a.first + i, &l->new, b.first + i))
			return false;
	return true;
}

/* Whether the words of @a stand at word @at of the old text, too. */
static bool is_same_old(const struct clearning *l, struct cspan a, uint32_t at)
{
	for (uint32_t i = a.first; i < a.last; i++)
		if (at + (i - a.first) >= l->old.words.n ||
		    !cword_same(&l->old, i, &l->old, at + (i - a.first)))
			return false;
	return true;
}

/* A call of the same name: it is where its name is. */
static bool by_name(struct cspan *new, const struct clearning *l, const struct cuse *u)
{
	uint32_t at = l->to[u->name];

	if (u->kind != CUSE_CALL || at == CWORD_NONE || !cword_is(&l->new, at + 1, "("))
		return false;
	new->first = at;
	new->last = cword_close(&l->new, at + 1);
	return new->last != CWORD_NONE && new->last - new->first <= CRULE_WORDS &&
	       u->last - u->first <= CRULE_WORDS;
}

/* With `&` and its like in front, and what hangs on it behind. */
static struct cspan chain(const struct clearning *l, struct cspan f)
{
	uint32_t end = cword_chain_end(&l->old, f.first);

	if (end > f.last)
		f.last = end;
	while (f.first &&
	       (cword_is(&l->old, f.first - 1, "&") || cword_is(&l->old, f.first - 1, "*") ||
		cword_is(&l->old, f.first - 1, "!")) &&
	       cword_together(&l->old, f.first - 1, f.first))
		f.first--;
	return f;
}

static bool is_divider(const struct ctext *t, uint32_t i)
{
	static const char *const words[] = { ",", "(", ")", "=", ";", "&&", "||", "?", ":", "{",
					     "}", "return", "+=", "-=", "|=", "&=", "[", "]" };

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (cword_is(t, i, words[k]))
			return true;
	return false;
}

/* The operand that it is in: what lies between dividers. */
static struct cspan operand(const struct clearning *l, struct cspan f)
{
	while (f.first && cword_together(&l->old, f.first - 1, f.first) &&
	       !is_divider(&l->old, f.first - 1))
		f.first--;
	while (f.last < l->old.words.n && cword_together(&l->old, f.first, f.last)) {
		/* `x & (A | B)` of which the mask is gone, too */
		uint32_t close = cword_is(&l->old, f.last, "(") &&
				 l->to[f.last] == CWORD_NONE ?
				 cword_close(&l->old, f.last) : CWORD_NONE;

		if (close == CWORD_NONE && is_divider(&l->old, f.last))
			break;
		f.last = close == CWORD_NONE ? f.last + 1 : close;
	}
	return f;
}

/* -------------------------------------------------------------------- all of it */

/* Of `)` and `)` either may be the one that was there before: the one that closes fits. */
static void close_region(struct cspan *new, const struct clearning *l, struct cspan old)
{
	struct cspan wider = *new;

	if (cspan_balanced(&l->new, *new) || !cword_is(&l->old, old.last, ")"))
		return;
	while (cword_is(&l->new, wider.last, ")") && wider.last - wider.first < CRULE_WORDS) {
		wider.last++;
		if (cspan_balanced(&l->new, wider) && cword_is(&l->new, wider.last, ")")) {
			*new = wider;
			return;
		}
	}
}

/* The first comma between its words, those in brackets aside; or s.last. */
uint32_t cspan_comma(const struct ctext *t, struct cspan s)
{
	for (uint32_t i = s.first; i < s.last; i++) {
		uint32_t close = cword_is(t, i, "(") || cword_is(t, i, "[") ||
				 cword_is(t, i, "{") ? cword_close(t, i) : CWORD_NONE;

		if (cword_is(t, i, ","))
			return i;
		i = close != CWORD_NONE && close <= s.last ? close - 1 : i;
	}
	return s.last;
}

/*
 * `f(X)` that became `f(Y, 0)`: the argument more is the call's, unless it has something of
 * what the use is about.
 */
static void cut_region(struct cspan *new, const struct clearning *l, const struct cuse *u,
		       struct cspan old)
{
	uint32_t comma = cspan_comma(&l->new, *new);

	if (comma == new->last || comma == new->first || cspan_comma(&l->old, old) != old.last ||
	    (!cword_is(&l->old, old.last, ")") && !cword_is(&l->old, old.last, ",")))
		return;
	for (uint32_t i = comma; i < new->last; i++)
		for (uint32_t k = u->first; k < u->last; k++)
			if (cword_is_name(&l->new, i) && cword_same(&l->old, k, &l->new, i))
				return;
	new->last = comma;
}

static bool try_frame(struct clearning *l, const struct cuse *u, struct cspan old, bool may_go)
{
	struct cspan new;

	if (old.first >= old.last || !region(&new, l, old))
		return false;
	close_region(&new, l, old);
	cut_region(&new, l, u, old);
	if (!cspan_balanced(&l->new, new) || !cspan_balanced(&l->old, old) || is_same(l, old, new))
		return false;
	if (new.first == new.last && !may_go)
		return false;
	clearn_make(l, u, old, new);
	return true;
}

/*
 * `p->m = v;` that became several statements, all of them about p: that is one conversion,
 * not the first of them alone.
 */
static bool is_several(const struct clearning *l, const struct cuse *u, struct cspan statement)
{
	struct cspan new;
	uint32_t n = 0, about = 0;

	if (!region(&new, l, statement) || !cspan_balanced(&l->new, new))
		return false;
	for (uint32_t i = new.first; i < new.last; i++) {
		n += cword_is(&l->new, i, ";");
		about += cword_same(&l->old, u->object, &l->new, i);
	}
	return n > 1 && about >= n;
}

/* An argument of a call that is gone with it: `SIZE(p->m)` that became `p->n`. */
static bool try_call(struct clearning *l, const struct cuse *u)
{
	uint32_t open = cword_around(&l->old, u->first);

	if (open == CWORD_NONE || !open || !cword_is(&l->old, open, "(") ||
	    !cword_is_name(&l->old, open - 1) || l->to[open - 1] != CWORD_NONE)
		return false;
	return try_frame(l, u, (struct cspan){ open - 1, cword_close(&l->old, open) }, false);
}

/*
 * Where neighbours are gone, too: `a && p->m->n != 0` that became `count(p) != 0`. One
 * postfix expression for another, of the same object.
 */
static bool try_loose(struct clearning *l, const struct cuse *u, struct cspan old)
{
	struct cspan new;
	uint32_t from = old.first, to = old.last;

	if (u->kind != CUSE_MEMBER)
		return false;
	while (from && cword_together(&l->old, from - 1, old.first) &&
	       l->to[from - 1] == CWORD_NONE)
		from--;
	while (to < l->old.words.n && cword_together(&l->old, to, old.first) &&
	       l->to[to] == CWORD_NONE)
		to++;
	/* what was around it and is gone has to be whole, or it belongs to it */
	if (!cspan_balanced(&l->old, (struct cspan){ from, old.first }) ||
	    !cspan_balanced(&l->old, (struct cspan){ old.last, to }))
		return false;
	if (!region(&new, l, (struct cspan){ from, to }) || new.first >= new.last ||
	    cword_chain_end(&l->new, new.first) != new.last)
		return false;
	for (uint32_t i = new.first; i < new.last; i++)
		if (cword_same(&l->old, u->object, &l->new, i)) {
			clearn_make(l, u, old, new);
			return true;
		}
	return false;
}

/*
 * `f(a, b); x = b;` that became `x = g(a, b);`: what f() leaves in b is what g() returns, so
 * that a mere `f(a, b);` is `b = g(a, b);`.
 */
static bool try_joined(struct clearning *l, const struct cuse *u, struct cspan s)
{
	struct cspan next, new, both = { s.first, s.last }, eq = { 0, 0 };
	uint32_t is = s.last;

	if (u->kind != CUSE_CALL || s.first != u->first ||
	    !cstatement(&next.first, &next.last, &l->old, s.last, s.last + 1) ||
	    next.first != s.last)
		return false;
	while (is < next.last && !cword_is(&l->old, is, "="))
		is++;
	both.last = next.last;
	if (is == next.last || !region(&new, l, both) || !cspan_balanced(&l->new, new))
		return false;
	eq = (struct cspan){ s.last, is };
	for (uint32_t i = 0; i < u->n_args; i++) {
		struct cspan arg = { u->args[i], u->args_end[i] };
		struct cspan left = { new.first, new.first + (eq.last - eq.first) };

		if (arg.last - arg.first != next.last - 1 - (is + 1) ||
		    !is_same_old(l, arg, is + 1) ||
		    left.last >= new.last || !is_same(l, eq, left) ||
		    !cword_is(&l->new, left.last, "="))
			continue;
		clearn_joined(l, u, s, (struct cspan){ left.last, new.last }, i);
		return true;
	}
	return false;
}

/* `.op = NAME,` that went. */
static bool try_element(struct clearning *l, const struct cuse *u)
{
	struct cspan f = { u->first, u->last };

	if (u->kind != CUSE_NAME || f.first < 3 || !cword_is(&l->old, f.first - 1, "=") ||
	    !cword_is(&l->old, f.first - 3, ".") || !cword_is(&l->old, f.last, ","))
		return false;
	return try_frame(l, u, (struct cspan){ f.first - 3, f.last + 1 }, true);
}

/* A statement of which nothing is left, nor of the braces around it. */
static bool try_gone(struct clearning *l, const struct cuse *u, struct cspan s)
{
	struct cspan new = { s.first, s.first };
	uint32_t to = s.last;

	for (uint32_t i = s.first; i < s.last; i++)
		if (l->to[i] != CWORD_NONE)
			return false;
	while (cword_is(&l->old, to, "}") && l->to[to] == CWORD_NONE)
		to++;
	if (!s.first || l->to[s.first - 1] == CWORD_NONE || to >= l->old.words.n ||
	    l->to[to] != l->to[s.first - 1] + 1 || s.last - s.first > CRULE_WORDS)
		return false;
	new.first = new.last = l->to[to];
	clearn_make(l, u, s, new);
	return true;
}

/* Whether the use is gone with what is around it, and nothing is there instead. */
static bool is_dropped(const struct clearning *l, const struct cuse *u)
{
	uint32_t from = u->first, to = u->last;

	while (from && l->to[from - 1] == CWORD_NONE)
		from--;
	while (to < l->old.words.n && l->to[to] == CWORD_NONE)
		to++;
	for (uint32_t i = u->first; i < u->last; i++)
		if (l->to[i] != CWORD_NONE)
			return false;
	return from && to < l->old.words.n && l->to[to] == l->to[from - 1] + 1;
}

static void lose(struct clearning *l, const struct cuse *u)
{
	if (is_dropped(l, u))
		l->c->n_dropped++;
	else
		l->c->n_lost++;
}

/* `p->m = v;` where another value is stored now. */
static bool is_revalued(const struct clearning *l, const struct cuse *u)
{
	struct cspan v = { u->last + 1, u->last + 1 };

	if (!cword_is(&l->old, u->last, "="))
		return false;
	v = clearn_value(l, u->last + 1);
	for (uint32_t i = v.first; i < v.last; i++)
		if (l->to[i] == CWORD_NONE || (i > v.first && l->to[i] != l->to[i - 1] + 1))
			return true;
	return false;
}

static bool is_kept(const struct clearning *l, const struct cuse *u)
{
	for (uint32_t i = u->first; i < u->last; i++)
		if (l->to[i] == CWORD_NONE || (i > u->first && l->to[i] != l->to[i - 1] + 1))
			return false;
	/* the `page` of `folio->page` is another one */
	return !u->first || !cword_access(&l->new, l->to[u->first] - 1) ||
	       cword_access(&l->old, u->first - 1);
}

/*
 * A parameter's use: with what hangs on it; with the call that it is an argument of, where
 * another function is called now.
 */
void clearn_param(struct clearning *l, const struct cuse *u)
{
	struct cspan f = { u->first, cword_chain_end(&l->old, u->first) }, statement;
	uint32_t open = cword_around(&l->old, u->first);
	bool called = open != CWORD_NONE && open && cword_is(&l->old, open, "(") &&
		      cword_is_name(&l->old, open - 1);
	struct cuse whole = { .first = f.first, .last = f.last };

	if (!is_kept(l, &whole))
		l->c->n_seen++;
	if (called && l->to[open - 1] == CWORD_NONE &&
	    try_frame(l, u, (struct cspan){ open - 1, cword_close(&l->old, open) }, false))
		return;
	if (is_kept(l, &whole)) {
		l->c->n_kept++;
		return;
	}
	if (try_frame(l, u, f, false) || try_frame(l, u, chain(l, f), false) ||
	    try_frame(l, u, operand(l, f), false) ||
	    (cstatement(&statement.first, &statement.last, &l->old, f.first, f.last) &&
	     try_frame(l, u, statement, true)))
		return;
	l->c->n_lost++;
}

/* `return x;` that became something else. */
void clearn_return(struct clearning *l, const struct cuse *u)
{
	struct cspan s;

	if (!cstatement(&s.first, &s.last, &l->old, u->first, u->last) || s.first != u->name)
		return;
	l->c->n_seen++;
	if (!try_frame(l, u, s, true))
		l->c->n_lost++;
}

/*
 * A call of another function with as many arguments, some of them converted as well: for
 * those whose arguments are others the name is what there is to learn.
 */
static void note_name(struct clearning *l, const struct cuse *u)
{
	struct cspan new;
	struct cuse call = { .name = 0 };
	const char *name;

	if (u->kind != CUSE_CALL || !region(&new, l, (struct cspan){ u->first, u->last }) ||
	    !cword_is_name(&l->new, new.first) || !cword_is(&l->new, new.first + 1, "(") ||
	    !cuse_args(&call, &l->new, new.first + 1) || call.last != new.last ||
	    call.n_args != u->n_args)
		return;
	name = cword_text(&l->c->arena, &l->new, new.first);
	if (l->c->spare && strcmp(l->c->spare, name) != 0)
		return;
	l->c->spare = name;
	l->c->n_spare++;
}

/* `ret = f(x);` that became `p = f(x); if (IS_ERR(p)) …`: more than the call changed. */
static bool is_retaken(const struct clearning *l, struct cspan statement, struct cspan call)
{
	for (uint32_t i = statement.first; i < call.first; i++)
		if (l->to[i] == CWORD_NONE || (i > statement.first && l->to[i] != l->to[i - 1] + 1))
			return true;
	return false;
}

void clearn_use(struct clearning *l, const struct cuse *u)
{
	struct cspan f = { u->first, u->last }, new, statement;
	bool has = cstatement(&statement.first, &statement.last, &l->old, f.first, f.last);

	if (is_kept(l, u)) {
		/* the call is as it was, and what becomes of its result is not */
		if (u->kind == CUSE_CALL && has && is_retaken(l, statement, f) &&
		    try_frame(l, u, statement, false))
			l->c->n_seen++;
		else
			l->c->n_kept++;
		return;
	}
	l->c->n_seen++;
	if (by_name(&new, l, u)) {
		if (!is_same(l, f, new))
			clearn_make(l, u, f, new);
		/* what becomes of the result, if that is not what it was */
		if (has && is_retaken(l, statement, f))
			(void)try_frame(l, u, statement, false);
		return;
	}
	if (u->kind == CUSE_MEMBER && has && statement.first == f.first &&
	    is_several(l, u, statement) && try_frame(l, u, statement, false))
		return;
	if (u->kind == CUSE_MEMBER && has && statement.first == f.first && is_revalued(l, u)) {
		/* the place alone, with another value, is half of it */
		if (!try_frame(l, u, statement, true))
			lose(l, u);
		return;
	}
	note_name(l, u);
	if ((has && try_joined(l, u, statement)) || try_frame(l, u, f, false))
		return;
	if (u->kind == CUSE_DESIG && cword_is(&l->old, u->last, "=")) {
		struct cspan v = clearn_value(l, u->last + 1);
		uint32_t comma = v.last + cword_is(&l->old, v.last, ",");

		if (try_frame(l, u, (struct cspan){ f.first, v.last }, false) ||
		    try_frame(l, u, (struct cspan){ f.first, comma }, true))
			return;
	}
	if (u->kind == CUSE_MEMBER && has && statement.first == f.first &&
	    try_frame(l, u, statement, true))
		return;
	if (try_frame(l, u, chain(l, f), false) || try_frame(l, u, operand(l, f), false))
		return;
	if (try_call(l, u) || try_loose(l, u, chain(l, f)) || try_element(l, u) ||
	    (has && (try_frame(l, u, statement, true) || try_gone(l, u, statement))))
		return;
	lose(l, u);
}
