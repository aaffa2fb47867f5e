// SPDX-License-Identifier: GPL-2.0-only
/* What a rule makes of a use: its text, with what the use has in the holes, and its layout. */
#include <string.h>

#include "base/char.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"

bool citem_is(const struct convert_item *it, const char *text)
{
	return it->text && strcmp(it->text, text) == 0;
}

static bool is_access(const char *s)
{
	return strcmp(s, "->") == 0 || strcmp(s, ".") == 0;
}

/* Whether operators are in it that bind less than what stands around it may. */
static bool is_loose(const struct ctext *t, const struct cbound *b)
{
	return cword_chain_end(t, b->first) < b->last;
}

bool cbound_acts(const struct ctext *t, const struct cbound *b)
{
	for (uint32_t i = b->first; i < b->last; i++)
		if (cword_is(t, i, "++") || cword_is(t, i, "--") || cword_is(t, i, "=") ||
		    (cword_is_name(t, i) && cword_is(t, i + 1, "(") && i + 1 < b->last &&
		     !cword_is(t, i, "sizeof")))
			return true;
	return false;
}

bool cmatch_twice(const struct cmatching *m)
{
	for (uint8_t h = 0; h < m->r->n_holes; h++) {
		size_t n = 0;

		for (size_t i = 0; i < m->r->n_new; i++)
			n += !m->r->new[i].text && m->r->new[i].hole == h;
		if (n > 1 && cbound_acts(&m->t, &m->of[h]))
			return true;
	}
	return false;
}

/* An object whose address, or what it points to, the rule speaks of. Items it uses up. */
static size_t put_object(struct strbuf *out, const struct cmatching *m, size_t i,
			 const char *text)
{
	const struct convert_item *next = i + 1 < m->r->n_new ? &m->r->new[i + 1] : NULL;
	bool address = out->len && out->buf[out->len - 1] == '&' &&
		       !(out->len > 1 && out->buf[out->len - 2] == '&');

	if (m->dot == m->rule_dot) {
		strbuf_addstr(out, text);
		return 0;
	}
	if (m->dot && next && citem_is(next, "->")) {
		strbuf_addf(out, "%s.", text);
		return 1;
	}
	if (!m->dot && next && citem_is(next, ".")) {
		strbuf_addf(out, "%s->", text);
		return 1;
	}
	if (m->dot) {
		strbuf_addf(out, "&%s", text);
	} else if (address) {
		strbuf_setlen(out, out->len - 1);
		strbuf_addstr(out, text);
	} else {
		strbuf_addf(out, "*%s", text);
	}
	return 0;
}

/* In one line; as it stands where statements are in it. */
static void add_bound(struct strbuf *out, const struct ctext *t, const struct cbound *b)
{
	const struct cword *first = &t->words.items[b->first], *last = &t->words.items[b->last - 1];

	for (uint32_t i = b->first; i < b->last; i++)
		if (cword_is(t, i, ";")) {
			strbuf_add(out, t->s + first->off, last->off + last->len - first->off);
			return;
		}
	ctext_add(out, t, b->first, b->last);
}

static size_t put_hole(struct strbuf *out, const struct cmatching *m, size_t i)
{
	const struct convert_item *it = &m->r->new[i];
	const struct convert_item *next = i + 1 < m->r->n_new ? &m->r->new[i + 1] : NULL;
	const struct convert_item *last = i ? &m->r->new[i - 1] : NULL;
	const struct cbound *b = &m->of[it->hole];
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool tight = (next && next->text && (is_access(next->text) || citem_is(next, "["))) ||
		     (last && (citem_is(last, "!") || citem_is(last, "&") || citem_is(last, "*")));

	if (!b->set)
		return 0;
	add_bound(&text, &m->t, b);
	if (m->r->holes[it->hole] == HOLE_OBJECT)
		return put_object(out, m, i, text.buf);
	if (tight && is_loose(&m->t, b)) {
		strbuf_addf(out, "(%s)", text.buf);
		return 0;
	}
	strbuf_add(out, text.buf, text.len);
	return 0;
}

/* The call that item @i is an argument of: its `(`, and which one; SIZE_MAX: none. */
static size_t call_around(const struct convert_rule *r, size_t i, unsigned int *arg)
{
	int depth = 0;

	*arg = 0;
	while (i-- > 0) {
		const struct convert_item *it = &r->new[i];

		if (citem_is(it, ")") || citem_is(it, "]"))
			depth++;
		if (!depth && citem_is(it, ","))
			++*arg;
		if ((citem_is(it, "(") || citem_is(it, "[")) && depth-- == 0)
			return citem_is(it, "(") && i && r->new[i - 1].text &&
			       lex_is_word(*r->new[i - 1].text) ? i : SIZE_MAX;
	}
	return SIZE_MAX;
}

/* Items [*first, *last) of argument @arg of the call whose `(` is item @open. */
static void argument_items(const struct convert_rule *r, size_t open, unsigned int arg,
			   size_t *first, size_t *last)
{
	int depth = 0;
	size_t i = open + 1;

	for (*first = i; i < r->n_new; i++) {
		const struct convert_item *it = &r->new[i];

		if (!depth && citem_is(it, ",")) {
			if (!arg--)
				break;
			*first = i + 1;
			continue;
		}
		if (citem_is(it, "(") || citem_is(it, "["))
			depth++;
		if ((citem_is(it, ")") || citem_is(it, "]")) && depth-- == 0)
			break;
	}
	*last = i;
}

/*
 * What to put for a name that is the provider's: a name of the same type; else all of the
 * argument that it is in, by the parameter's type, from the innermost call outwards.
 */
struct stand_in {
	const char *text;
	size_t first, last;	/* items */
};

static bool stand_in(struct stand_in *out, struct cmatching *m, size_t i)
{
	const struct convert_rule *r = m->r;
	const struct convert_item *it = &r->new[i];
	size_t open = i;
	unsigned int arg;

	*out = (struct stand_in){ m->ask->name(m->ask->payload, it->text, it->type), i, i + 1 };
	if (out->text)
		return true;
	for (;;) {
		open = call_around(r, open, &arg);
		if (open == SIZE_MAX)
			break;
		argument_items(r, open, arg, &out->first, &out->last);
		out->text = m->ask->argument(m->ask->payload, r->new[open - 1].text, arg);
		if (out->text)
			return true;
	}
	m->missing = it->type && *it->type ? arena_printf(m->a, "%s%s%s", it->type,
					it->type[strlen(it->type) - 1] == '*' ? "" : " ",
					it->text) : it->text;
	return false;
}

/* Whether the function has nothing of that name, so that it can have a local called so. */
static bool is_free(const struct cmatching *m, const char *name)
{
	uint32_t open = m->t.words.items[m->use.name].directive ? CWORD_NONE :
			cfunction_open(&m->t, m->use.name), end;
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;

	if (open == CWORD_NONE || clocal_find(&type, &m->t, m->use.name, name) != CWORD_NONE)
		return false;
	end = cword_close(&m->t, open);
	for (uint32_t i = open; i < end && i < m->t.words.n; i++)
		if (cword_is(&m->t, i, name) && !cword_access(&m->t, i - 1))
			return false;
	return true;
}

/* Finds all stand-ins first: one may take in items in front of the name. */
bool cmatch_put(struct strbuf *out, struct cmatching *m)
{
	const struct convert_rule *r = m->r;
	VEC(struct stand_in) in = VEC_INIT;
	bool ok = true;
	size_t k = 0;

	for (size_t i = 0; ok && i < r->n_new; i++) {
		struct stand_in s;

		if (!r->new[i].local || (r->new[i].fresh && is_free(m, r->new[i].text)) ||
		    (in.n && i < in.items[in.n - 1].last))
			continue;
		ok = stand_in(&s, m, i);
		while (ok && in.n && in.items[in.n - 1].first >= s.first)
			in.n--;
		if (ok)
			VEC_PUSH(&in, s);
	}
	for (size_t i = 0; ok && i < r->n_new; i++) {
		if (r->new[i].space && out->len)
			strbuf_addch(out, ' ');
		if (k < in.n && in.items[k].first == i) {
			strbuf_addstr(out, in.items[k].text);
			i = in.items[k++].last - 1;
		} else if (r->new[i].text) {
			strbuf_addstr(out, r->new[i].text);
		} else {
			i += put_hole(out, m, i);
		}
	}
	VEC_RELEASE(&in);
	return ok;
}

/* `if (x)` in front of all that it is for, when nothing is done by asking. */
static uint32_t with_condition(const struct cmatching *m)
{
	uint32_t first = m->first, open;

	if (!first || !cword_is(&m->t, first - 1, ")") || cword_is(&m->t, m->last, "else"))
		return first;
	open = cword_open(&m->t, first - 1);
	if (open == CWORD_NONE || open < 2 || !cword_is(&m->t, open - 1, "if") ||
	    cword_is(&m->t, open - 2, "else"))
		return first;
	return cbound_acts(&m->t, &(struct cbound){ open + 1, first - 1, true }) ? first : open - 1;
}

/* An element among others on its line: with one of the commas. */
static bool take_element(struct splice *out, const struct cmatching *m)
{
	size_t from = m->t.words.items[m->first].off, to = cword_end(&m->t, m->last - 1);

	if (cword_is(&m->t, m->last - 1, ",") && m->last < m->t.words.n)
		to = m->t.words.items[m->last].off;
	*out = (struct splice){ from, to - from, "" };
	return true;
}

/* Takes its line along, when it has one. */
bool cmatch_take_words(struct splice *out, const struct cmatching *m, uint32_t first,
		       uint32_t last, bool element)
{
	size_t from = m->t.words.items[first].off, to = cword_end(&m->t, last - 1);

	while (from && char_is_blank(m->t.s[from - 1]))
		from--;
	if ((from && m->t.s[from - 1] != '\n') || ctext_rest_of_line(&m->t, to))
		return element && take_element(out, m);
	*out = (struct splice){ from, to + 1 - from, "" };
	return to < m->t.len;
}

/* A statement, or an element, that goes. */
bool cmatch_take_out(struct splice *out, const struct cmatching *m)
{
	uint32_t first = with_condition(m), before = first ? first - 1 : CWORD_NONE;
	bool element = m->use.kind == CUSE_DESIG || citem_is(&m->r->old[0], ".");

	if (before == CWORD_NONE || m->t.words.items[first].directive ||
	    (!cword_is(&m->t, before, ";") && !cword_is(&m->t, before, "{") &&
	     !cword_is(&m->t, before, "}") && !element))
		return false;
	return cmatch_take_words(out, m, first, m->last, element);
}

/* ------------------------------------------------------------- locals of the rule's own */

/*
 * In front of the use's own declaration, or of all where the provider has it there; else behind
 * all that the function begins with.
 */
static uint32_t place_of(const struct cmatching *m, uint32_t open, const struct convert_fresh *f)
{
	uint32_t code = cfunction_code(&m->t, open), first, last;

	if (f->first && m->use.name >= code)
		return open + 1;
	if (m->use.name < code &&
	    cstatement(&first, &last, &m->t, m->use.name, m->use.name + 1))
		return first;
	return code;
}

static bool declare(splice_vec *out, struct cmatching *m, const struct convert_fresh *f)
{
	const struct convert_rule *r = m->r;
	struct convert_rule init = *r;
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT, line = STRBUF_INIT;
	uint32_t open = cfunction_open(&m->t, m->use.name), at = place_of(m, open, f);
	size_t len = strlen(f->type);
	bool before = at < m->t.words.n && cfunction_code(&m->t, open) != at;
	struct splice e = { .len = 0 };
	bool ok;

	init.new = f->init;
	init.n_new = f->n_init;
	m->r = &init;
	ok = cmatch_put(&value, m);
	m->r = r;
	strbuf_addf(&line, "%s%s%s%s%s;", f->type, f->type[len - 1] == '*' ? "" : " ", f->name,
		    f->n_init ? " = " : "", value.buf);
	e.at = before ? m->t.words.items[at].off : cword_end(&m->t, at - 1);
	if (before)
		e.text = arena_printf(m->a, "%s\n\t", line.buf);
	else
		e.text = arena_printf(m->a, "\n\t%s%s", line.buf, at == open + 1 ? "\n" : "");
	VEC_PUSH(out, e);
	return ok;
}

bool cmatch_declare(splice_vec *out, struct cmatching *m)
{
	bool ok = true;

	for (size_t i = 0; ok && i < m->r->n_fresh; i++)
		if (is_free(m, m->r->fresh[i].name))
			ok = declare(out, m, &m->r->fresh[i]);
	return ok;
}
