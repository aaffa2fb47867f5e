// SPDX-License-Identifier: GPL-2.0-only
/* A rule held against a use. */
#include <string.h>

#include "capi/convert-internal.h"
#include "capi/lex.h"

#define MAX_STEPS 1000u		/* of trying how much a hole takes */

/* -------------------------------------------------------------------- matching */

static bool same_words(const struct ctext *t, const struct cbound *a, const struct cbound *b)
{
	if (a->last - a->first != b->last - b->first)
		return false;
	for (uint32_t i = 0; i < a->last - a->first; i++)
		if (!cword_same(t, a->first + i, t, b->first + i))
			return false;
	return true;
}

static bool bind(struct cmatching *m, uint8_t hole, uint32_t first, uint32_t last)
{
	struct cbound b = { first, last, true };

	if (first >= last || !cword_together(&m->t, first, m->use.name))
		return false;
	if (m->of[hole].set)
		return same_words(&m->t, &m->of[hole], &b);
	m->of[hole] = b;
	return true;
}

/* The end of what stands between commas and brackets. */
static uint32_t operand_end(const struct ctext *t, uint32_t i)
{
	uint32_t k = i;

	while (k < t->words.n && cword_together(t, k, i) && !cword_is(t, k, ",") &&
	       !cword_is(t, k, ")") && !cword_is(t, k, "]") && !cword_is(t, k, "}") &&
	       !cword_is(t, k, ";")) {
		uint32_t end = cword_is(t, k, "(") || cword_is(t, k, "[") || cword_is(t, k, "{") ?
			       cword_close(t, k) : k + 1;

		if (end == CWORD_NONE)
			return i;
		k = end;
	}
	return k;
}

static bool match_from(struct cmatching *m, size_t i, uint32_t at);

/*
 * A name and what hangs on it, as much as there is; less where the rule goes on with some of
 * it: `$1->info` in `p->q->info`.
 */
static bool match_name(struct cmatching *m, size_t i, uint32_t at)
{
	struct cbound before = m->of[m->r->old[i].hole];

	if (++m->steps > MAX_STEPS)
		return false;
	for (uint32_t end = cword_chain_end(&m->t, at); end > at; end--) {
		if (bind(m, m->r->old[i].hole, at, end) && match_from(m, i + 1, end))
			return true;
		m->of[m->r->old[i].hole] = before;
	}
	return false;
}

/* Items from @i on, and words from @at on. */
static bool match_from(struct cmatching *m, size_t i, uint32_t at)
{
	const struct convert_rule *r = m->r;

	for (; i < r->n_old; i++) {
		const struct convert_item *it = &r->old[i];
		uint32_t end;

		if (it->text) {
			if (!cword_is(&m->t, at, it->text) ||
			    !cword_together(&m->t, at, m->use.name))
				return false;
			at++;
			continue;
		}
		if (r->holes[it->hole] == HOLE_NAME)
			return match_name(m, i, at);
		end = operand_end(&m->t, at);
		if (!bind(m, it->hole, at, end))
			return false;
		at = end;
	}
	m->last = at;
	return true;
}

static bool is_access(const char *s)
{
	return strcmp(s, "->") == 0 || strcmp(s, ".") == 0;
}

/* Whether the `&` at @i takes an address. */
static bool is_unary(const struct ctext *t, uint32_t i)
{
	return !i || cword_is(t, i - 1, "return") ||
	       (t->words.items[i - 1].kind == CWORD_PUNCT && !cword_is(t, i - 1, ")") &&
		!cword_is(t, i - 1, "]"));
}

static bool match_left(struct cmatching *m)
{
	const struct convert_rule *r = m->r;
	uint32_t at = m->use.name;

	for (size_t i = r->anchor; i-- > 0;) {
		const struct convert_item *it = &r->old[i];
		uint32_t start;

		if (!at || !cword_together(&m->t, at - 1, m->use.name))
			return false;
		if (it->text) {
			bool access = m->use.kind == CUSE_MEMBER && i + 1 == r->anchor &&
				      is_access(it->text);

			if (access) {
				m->dot = cword_is(&m->t, at - 1, ".");
				m->rule_dot = strcmp(it->text, ".") == 0;
			} else if (!cword_is(&m->t, at - 1, it->text)) {
				return false;
			}
			at--;
			continue;
		}
		start = cword_chain_start(&m->t, at - 1);
		if (!bind(m, it->hole, start, at))
			return false;
		at = start;
	}
	m->first = at;
	return !citem_is(&r->old[0], "&") || is_unary(&m->t, at);
}

static bool matches(struct cmatching *m)
{
	uint32_t first, last;

	if (m->r->kind != m->use.kind || !match_left(m) ||
	    !match_from(m, m->r->anchor + 1, m->use.name + 1))
		return false;
	/* what has another object behind it is not all of it: `a.b` of `x.a.b` */
	if (!m->r->statement)
		return true;
	return cstatement(&first, &last, &m->t, m->use.name, m->use.name + 1) &&
	       first == m->first && last <= m->last;
}

/* ------------------------------------------------------------------------- all */

static enum convert_fit put_name(splice_vec *out, const struct cmatching *m)
{
	const struct cword *w = &m->t.words.items[m->use.name];

	VEC_PUSH(out, (struct splice){ w->off, w->len, m->r->renamed });
	return CONVERT_FITS;
}

/* `a->b[c].d`: what can be assigned to, and have its address taken. */
static bool is_place(const struct convert_rule *r)
{
	int depth = 0;

	for (size_t i = 0; i < r->n_new; i++) {
		const char *s = r->new[i].text;

		if (!s || lex_is_word(*s) || is_access(s))
			continue;
		depth += (*s == '[') - (*s == ']');
		if (*s != ']' && !depth)
			return false;
	}
	return true;
}

static bool is_assigned(const struct cmatching *m)
{
	static const char *const ops[] = { "=", "+=", "-=", "|=", "&=", "^=", "*=", "/=", "<<=",
					   ">>=", "++", "--" };

	if (m->first && (cword_is(&m->t, m->first - 1, "++") ||
			 cword_is(&m->t, m->first - 1, "--") ||
			 (cword_is(&m->t, m->first - 1, "&") && m->first > 1 &&
			  m->t.words.items[m->first - 2].kind == CWORD_PUNCT)))
		return true;
	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (cword_is(&m->t, m->last, ops[i]))
			return true;
	return false;
}

static bool divides(const struct ctext *t, uint32_t i)
{
	static const char *const words[] = { ",", "(", ")", "=", ";", "{", "}", "return", "[",
					     "]" };

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (cword_is(t, i, words[k]))
			return true;
	return false;
}

/* `x = 0`: no operand of anything. */
static bool is_assignment(const struct convert_rule *r)
{
	for (size_t i = 0; i < r->n_new; i++)
		if (citem_is(&r->new[i], "=") && !r->statement)
			return true;
	return false;
}

/* Statements in place of one that stands alone behind an if would not all be in it. */
static bool has_room(const struct cmatching *m)
{
	size_t n = 0;

	for (size_t i = 0; i < m->r->n_new; i++)
		n += citem_is(&m->r->new[i], ";");
	if (!m->r->statement || n < 2)
		return true;
	return m->first &&
	       (cword_is(&m->t, m->first - 1, ";") || cword_is(&m->t, m->first - 1, "{") ||
		cword_is(&m->t, m->first - 1, "}") || cword_is(&m->t, m->first - 1, ":"));
}

/* An operator between operands, outside of brackets; or one in front of all of it. */
static bool has_operator(const struct convert_rule *r, bool unary)
{
	int depth = 0;

	for (size_t i = 0; i < r->n_new; i++) {
		const char *s = r->new[i].text;

		if (!s || lex_is_word(*s) || is_access(s) || *s == '"')
			continue;
		depth += (*s == '(' || *s == '[') - (*s == ')' || *s == ']');
		if (!depth && *s != ')' && *s != ']' && (i || unary))
			return true;
	}
	return false;
}

/* `x ? y : NULL` in place of p->q of `p->q->r` wants brackets around it. */
static bool wants_brackets(const struct cmatching *m)
{
	bool access = cword_is(&m->t, m->last, "->") || cword_is(&m->t, m->last, ".") ||
		      cword_is(&m->t, m->last, "[");

	if (m->r->statement || m->use.kind == CUSE_DESIG || m->use.kind == CUSE_TAG ||
	    is_assignment(m->r))
		return false;
	if (access)
		return has_operator(m->r, true);
	return has_operator(m->r, false) &&
	       (!m->first || !divides(&m->t, m->first - 1) || !divides(&m->t, m->last));
}

/* The use goes, with its statement or element. */
static enum convert_fit take_out(splice_vec *out, const struct cmatching *m)
{
	struct splice e;

	if (m->r->gone ? !cmatch_gone(&e, m) : !cmatch_take_out(&e, m))
		return CONVERT_OTHER;
	VEC_PUSH(out, e);
	return CONVERT_FITS;
}

/* `&x->y` in front of `->z` is `x->y.z`: the arrow goes along. */
static bool take_arrow(struct strbuf *text, struct cmatching *m)
{
	if (*text->buf != '&' || !cword_is(&m->t, m->last, "->") ||
	    !cword_together(&m->t, m->last, m->use.name))
		return false;
	for (size_t i = 1; i < text->len; i++)
		if (!lex_is_word(text->buf[i]) && !strchr("->.", text->buf[i]))
			return false;
	memmove(text->buf, text->buf + 1, text->len);
	text->buf[text->len - 1] = '.';
	m->last++;
	return true;
}

static enum convert_fit put(splice_vec *out, struct cmatching *m)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT, laid = STRBUF_INIT;
	struct splice e = { .at = m->t.words.items[m->first].off };

	if (!cmatch_put(&text, m))
		return CONVERT_WANTS;
	if (!take_arrow(&text, m) && wants_brackets(m)) {
		_cleanup_strbuf_ struct strbuf inner = STRBUF_INIT;

		strbuf_addf(&inner, "(%s)", text.buf);
		strbuf_reset(&text);
		strbuf_add(&text, inner.buf, inner.len);
	}
	cmatch_lay_out(&laid, m, text.buf);
	e.len = cword_end(&m->t, m->last - 1) - e.at;
	e.text = arena_strndup(m->a, laid.buf, laid.len);
	VEC_PUSH(out, e);
	return cmatch_declare(out, m) ? CONVERT_FITS : CONVERT_WANTS;
}

static size_t count_arrows(const struct convert_item *it, size_t n)
{
	size_t arrows = 0;

	for (size_t i = 0; i < n; i++)
		arrows += citem_is(&it[i], "->");
	return arrows;
}

/* `p->m = v` by a rule that was learnt of reading p->q->m: that would change what q is. */
static bool stores_behind(const struct cmatching *m)
{
	const struct convert_rule *r = m->r;

	return m->use.kind == CUSE_MEMBER && cword_is(&m->t, m->last, "=") &&
	       count_arrows(r->new, r->n_new) > count_arrows(r->old, r->n_old);
}

static enum convert_fit apply(splice_vec *out, struct cmatching *m)
{
	bool member = m->use.kind == CUSE_MEMBER || m->use.kind == CUSE_DESIG ||
		      m->use.kind == CUSE_BARE;
	bool for_members = m->r->kind >= CUSE_MEMBER;

	if (m->r->renamed && !m->r->fails && member == for_members)
		return put_name(out, m);
	if (!matches(m))
		return CONVERT_OTHER;
	if (cmatch_twice(m))
		return CONVERT_TWICE;
	if (!m->r->n_new)
		return take_out(out, m);
	if (!m->r->statement && m->use.kind != CUSE_DESIG && is_assigned(m) && !is_place(m->r))
		return CONVERT_OTHER;
	if (stores_behind(m))
		return CONVERT_OTHER;
	if (!cmatch_test(out, m)) {
		m->missing = arena_printf(m->a, "%s()", m->r->fails);
		return CONVERT_WANTS;
	}
	return has_room(m) ? put(out, m) : CONVERT_OTHER;
}

enum convert_fit convert_apply_in(splice_vec *out, const char **missing, struct arena *a,
				  const struct convert_rule *r, const struct convert_symbol *s,
				  const struct convert_text *text, size_t at,
				  const struct convert_ask *ask)
{
	/* borrowed */
	struct cmatching m = { .r = r, .ask = ask, .a = a, .t = text->t };
	enum convert_fit fit = CONVERT_OTHER;
	size_t n = out->n;
	uint32_t i = cword_at(&m.t, at);

	if (i != CWORD_NONE && cuse_read(&m.use, &m.t, i, s))
		fit = apply(out, &m);
	if (fit != CONVERT_FITS)
		out->n = n;
	*missing = m.missing;
	return fit;
}

enum convert_fit convert_apply(splice_vec *out, const char **missing,
			       struct arena *a, const struct convert_rule *r,
			       const struct convert_symbol *s, const char *text, size_t len,
			       size_t at, const struct convert_ask *ask)
{
	struct convert_text *t = convert_text_read(text, len);
	enum convert_fit fit = convert_apply_in(out, missing, a, r, s, t, at, ask);

	convert_text_free(t);
	return fit;
}
