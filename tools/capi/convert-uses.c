// SPDX-License-Identifier: GPL-2.0-only
/* Uses of a symbol in a text of words, and what is around them. */
#include <string.h>

#include "capi/convert-internal.h"

static bool is_tag_word(const struct ctext *t, uint32_t i)
{
	return cword_is(t, i, "struct") || cword_is(t, i, "union") || cword_is(t, i, "enum");
}

bool cuse_args(struct cuse *u, const struct ctext *t, uint32_t open)
{
	uint32_t end = cword_close(t, open), first = open + 1;

	if (end == CWORD_NONE)
		return false;
	u->n_args = 0;
	for (uint32_t i = open + 1; i < end; i++) {
		if (i + 1 < end && !cword_is(t, i, ",")) {
			uint32_t close = cword_is(t, i, "(") || cword_is(t, i, "[") ||
					 cword_is(t, i, "{") ? cword_close(t, i) : i + 1;

			if (close == CWORD_NONE || close > end)
				return false;
			i = close - 1;
			continue;
		}
		if (i == open + 1 && i + 1 == end)
			break;
		if (u->n_args == CONVERT_MAX_ARGS)
			return false;
		u->args[u->n_args] = first;
		u->args_end[u->n_args++] = i;
		first = i + 1;
	}
	u->last = end;
	return true;
}

/* `enum e { NAME = 1 }` */
static bool is_enumerator(const struct ctext *t, uint32_t i)
{
	uint32_t open = i && (cword_is(t, i - 1, "{") || cword_is(t, i - 1, ",")) ?
			cword_around(t, i) : CWORD_NONE;

	if (open == CWORD_NONE || !open || !cword_is(t, open, "{"))
		return false;
	return cword_is(t, open - 1, "enum") ||
	       (open > 1 && cword_is_name(t, open - 1) && cword_is(t, open - 2, "enum"));
}

/* `int f(int a)`: what declares or defines it. */
static bool is_declared(const struct ctext *t, uint32_t i)
{
	const struct cword *w = &t->words.items[i];

	if (w->directive)
		return i >= 2 && cword_is(t, i - 1, "define") && cword_is(t, i - 2, "#");
	if (is_enumerator(t, i))
		return true;
	if (w->depth || !i || !cword_together(t, i - 1, i))
		return false;
	/* `static ATTR(name);` makes what it declares */
	if (cword_is(t, i - 1, "static") && cword_is(t, i + 1, "("))
		return false;
	return cword_is(t, i - 1, "*") ||
	       (cword_is_name(t, i - 1) && cword_around(t, i) == CWORD_NONE);
}

static bool read_member(struct cuse *u, const struct ctext *t, uint32_t i)
{
	bool outer = i >= 2 && cword_together(t, i - 2, i);

	if (i && cword_access(t, i - 1) && cword_together(t, i - 1, i)) {
		if (outer && (cword_is(t, i - 2, "++") || cword_is(t, i - 2, "--")) && i > 2) {
			u->kind = CUSE_MEMBER;
			u->object = u->first = cword_chain_start(t, i - 3);
			u->object_end = i - 1;
			return true;
		}
		if (outer && (cword_is_name(t, i - 2) || cword_is(t, i - 2, ")") ||
			      cword_is(t, i - 2, "]")) && !cword_is(t, i - 2, "return")) {
			u->kind = CUSE_MEMBER;
			u->object = u->first = cword_chain_start(t, i - 2);
			u->object_end = i - 1;
			return true;
		}
		u->kind = CUSE_DESIG;
		u->first = i - 1;
		return cword_is(t, i - 1, ".");
	}
	u->kind = CUSE_BARE;
	return i && cword_is(t, i - 1, ",") &&
	       (cword_is(t, i + 1, ")") || cword_is(t, i + 1, "[") || cword_is(t, i + 1, ".") ||
		cword_is(t, i + 1, ","));
}

bool cuse_read(struct cuse *u, const struct ctext *t, uint32_t i,
	       const struct convert_symbol *s)
{
	*u = (struct cuse){ .name = i, .first = i, .last = i + 1 };
	if (!cword_is(t, i, s->name))
		return false;
	if (s->form == CONVERT_MEMBER)
		return read_member(u, t, i);
	if (s->form == CONVERT_METHOD) {
		u->kind = CUSE_CALL;
		return i && cword_access(t, i - 1) && cword_is(t, i + 1, "(") &&
		       cuse_args(u, t, i + 1);
	}
	if (i && cword_access(t, i - 1))
		return false;
	if ((s->form == CONVERT_TAG) != (i && is_tag_word(t, i - 1)))
		return false;
	if (s->form == CONVERT_TAG) {
		u->kind = CUSE_TAG;
		u->first = i - 1;
		return !cword_is(t, i + 1, "{") &&
		       !(cword_is(t, i + 1, ";") && !t->words.items[i].depth);
	}
	u->kind = CUSE_NAME;
	if (is_declared(t, i))
		return false;
	if (s->form == CONVERT_CALL && cword_is(t, i + 1, "(") && cword_together(t, i, i + 1)) {
		u->kind = CUSE_CALL;
		return cuse_args(u, t, i + 1);
	}
	return true;
}

void cuses_find(cuse_vec *out, const struct ctext *t, const struct convert_symbol *s)
{
	struct cuse u;

	for (uint32_t i = 0; i < t->words.n; i++)
		if (cuse_read(&u, t, i, s))
			VEC_PUSH(out, u);
}

/* ----------------------------------------------------------------- what is around */

static bool ends_statement(const struct ctext *t, uint32_t i)
{
	return cword_is(t, i, ";") || cword_is(t, i, "{") || cword_is(t, i, "}") ||
	       cword_is(t, i, "else") || cword_is(t, i, "do");
}

/* `)` of an if, while, for or of a macro that is like them. */
static bool ends_head(const struct ctext *t, uint32_t i)
{
	uint32_t open = cword_is(t, i, ")") ? cword_open(t, i) : CWORD_NONE;

	return open != CWORD_NONE && open &&
	       (cword_is(t, open - 1, "if") || cword_is(t, open - 1, "while") ||
		cword_is(t, open - 1, "for") || cword_is(t, open - 1, "switch"));
}

/* Whether the `:` is that of `a ? b : c`, and no label's. */
static bool is_choice(const struct ctext *t, uint32_t i)
{
	while (i-- > 0) {
		if (cword_is(t, i, ")") || cword_is(t, i, "]") || cword_is(t, i, "}"))
			i = cword_open(t, i);
		if (i == CWORD_NONE || ends_statement(t, i) || cword_is(t, i, "case") ||
		    cword_is(t, i, "default") || cword_is(t, i, "("))
			return false;
		if (cword_is(t, i, "?"))
			return true;
	}
	return false;
}

bool cstatement(uint32_t *first, uint32_t *last, const struct ctext *t, uint32_t from,
		uint32_t to)
{
	uint32_t around = from < t->words.n ? cword_around(t, from) : CWORD_NONE;
	uint32_t i = from, k = to;

	if (from >= t->words.n)
		return false;
	if (around != CWORD_NONE && !cword_is(t, around, "{"))
		return false;
	if (around == CWORD_NONE && !t->words.items[from].directive)
		return false;
	while (i && cword_together(t, i - 1, from) && !ends_statement(t, i - 1) &&
	       !ends_head(t, i - 1) && !(cword_is(t, i - 1, ":") && !is_choice(t, i - 1))) {
		i--;
		if (cword_is(t, i, ")") || cword_is(t, i, "]"))
			i = cword_open(t, i);
		if (i == CWORD_NONE)
			return false;
	}
	while (k < t->words.n && cword_together(t, k, from) && !cword_is(t, k, ";")) {
		uint32_t close = cword_is(t, k, "(") || cword_is(t, k, "[") ||
				 cword_is(t, k, "{") ? cword_close(t, k) : k + 1;

		if (close == CWORD_NONE || cword_is(t, k, "}") || cword_is(t, k, ")"))
			return false;
		k = close;
	}
	if (k >= t->words.n || !cword_together(t, k, from))
		return false;
	*first = i;
	*last = k + 1;
	return true;
}

bool cstatement_around(uint32_t *first, uint32_t *last, const struct ctext *t, uint32_t i)
{
	uint32_t to = i + 1, around;

	for (around = cword_around(t, i); around != CWORD_NONE && !cword_is(t, around, "{");
	     around = cword_around(t, i)) {
		i = around;
		to = cword_close(t, i);
		if (to == CWORD_NONE)
			return false;
	}
	return cstatement(first, last, t, i, to);
}

/* The `(` of the parameters of the function that word @i is in; CWORD_NONE: none. */
static uint32_t function_params(const struct ctext *t, uint32_t i)
{
	while (i && (t->words.items[i].depth || t->words.items[i].directive))
		i--;
	if (!cword_is(t, i, "{") || !i || !cword_is(t, i - 1, ")"))
		return CWORD_NONE;
	return cword_open(t, i - 1);
}

/* The type that stands in front of a declared name; false: that is none. */
static bool declared_type(struct strbuf *type, const struct ctext *t, uint32_t start,
			  uint32_t name)
{
	uint32_t i = name;
	bool names = false, stars = false, list = false;

	while (i > start) {
		if (cword_is(t, i - 1, ",")) {
			list = true;
		} else if (cword_is(t, i - 1, "*")) {
			stars = true;
		} else if (cword_is_name(t, i - 1) && !cword_is(t, i - 1, "return") &&
			   !cword_is(t, i - 1, "goto") && !cword_is(t, i - 1, "case")) {
			names = true;
		} else {
			break;
		}
		i--;
	}
	(void)stars;
	if (!names || i == name)
		return false;
	if (i && !cword_is(t, i - 1, ";") && !cword_is(t, i - 1, "{") &&
	    !cword_is(t, i - 1, "}") && !cword_is(t, i - 1, "("))
		return false;
	strbuf_reset(type);
	if (!list)
		ctext_add(type, t, i, name);
	return true;
}

/* A parameter of the macro that word @i is in. */
static bool is_macro_param(const struct ctext *t, uint32_t i, uint32_t name)
{
	uint32_t k = i, end;

	while (k && cword_together(t, k - 1, i))
		k--;
	if (!cword_is(t, k + 1, "define") || !cword_is(t, k + 3, "(") ||
	    t->words.items[k + 3].space || i <= k + 3)
		return false;
	end = cword_close(t, k + 3);
	for (k += 4; end != CWORD_NONE && k < end; k++)
		if (k != name && cword_same(t, k, t, name))
			return true;
	return false;
}

uint32_t cfunction_open(const struct ctext *t, uint32_t i)
{
	while (i && (t->words.items[i].depth || t->words.items[i].directive))
		i--;
	return cword_is(t, i, "{") && i && cword_is(t, i - 1, ")") ? i : CWORD_NONE;
}

/* Whether the name at @k is declared there; its type. */
static bool declares(struct strbuf *type, const struct ctext *t, uint32_t params, uint32_t end,
		     uint32_t k)
{
	uint32_t start = k;

	if (t->words.items[k].directive || cword_access(t, k - 1) ||
	    (!cword_is(t, k + 1, ";") && !cword_is(t, k + 1, ",") && !cword_is(t, k + 1, "=") &&
	     !cword_is(t, k + 1, ")") && !cword_is(t, k + 1, "[")))
		return false;
	if (k >= end)
		return declared_type(type, t, end, k);
	while (start > params + 1 && !cword_is(t, start - 1, ","))
		start--;
	strbuf_reset(type);
	ctext_add(type, t, start, k);
	return true;
}

uint32_t clocal_find(struct strbuf *type, const struct ctext *t, uint32_t i, const char *name)
{
	uint32_t params = t->words.items[i].directive ? CWORD_NONE : function_params(t, i), end;

	if (params == CWORD_NONE)
		return CWORD_NONE;
	end = cword_close(t, params);
	for (uint32_t k = params + 1; k < i; k++)
		if (cword_is(t, k, name) && declares(type, t, params, end, k))
			return k;
	return CWORD_NONE;
}

bool clocal_type(struct strbuf *type, const struct ctext *t, uint32_t i, uint32_t name)
{
	uint32_t params, end;

	if (t->words.items[i].directive) {
		strbuf_reset(type);
		return is_macro_param(t, i, name);
	}
	params = function_params(t, i);
	if (params == CWORD_NONE)
		return false;
	end = cword_close(t, params);
	for (uint32_t k = params + 1; k < i; k++)
		if (cword_same(t, k, t, name) && declares(type, t, params, end, k))
			return true;
	return false;
}

uint32_t cfunction_code(const struct ctext *t, uint32_t open)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	uint32_t at = open + 1;

	while (at < t->words.n && cword_is_name(t, at) && !t->words.items[at].directive) {
		uint32_t k = at;

		while (cword_is_name(t, k + 1) || cword_is(t, k + 1, "*"))
			k++;
		if (k == at || !declared_type(&type, t, at, k) ||
		    (!cword_is(t, k + 1, ";") && !cword_is(t, k + 1, "=") &&
		     !cword_is(t, k + 1, ",") && !cword_is(t, k + 1, "[")))
			break;
		while (k < t->words.n && !cword_is(t, k, ";")) {
			uint32_t end = cword_is(t, k, "(") || cword_is(t, k, "{") ||
				       cword_is(t, k, "[") ? cword_close(t, k) : k + 1;

			if (end == CWORD_NONE)
				return at;
			k = end;
		}
		at = k + 1;
	}
	return at;
}
