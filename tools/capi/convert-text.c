// SPDX-License-Identifier: GPL-2.0-only
/* Texts as words, brackets among them, and which word of one text is which of another. */
#include <ctype.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"
#include "capi/lines.h"

/* ------------------------------------------------------------------------- words */

struct reader {
	struct ctext *t;
	size_t at;
	uint32_t line, directive, depth;
	bool space, fresh;	/* fresh: nothing but blanks on the line so far */
};

static bool starts(const struct reader *r, const char *word)
{
	size_t n = strlen(word);

	return r->t->len - r->at >= n && memcmp(r->t->s + r->at, word, n) == 0;
}

static void skip_comment(struct reader *r)
{
	bool line = r->t->s[r->at + 1] == '/';

	for (r->at += 2; r->at < r->t->len; r->at++) {
		if (r->t->s[r->at] == '\n') {
			if (line)
				return;
			r->line++;
		}
		if (!line && starts(r, "*/")) {
			r->at += 2;
			return;
		}
	}
}

/* Blanks, comments and continued lines. */
static void skip_blank(struct reader *r)
{
	while (r->at < r->t->len) {
		char c = r->t->s[r->at];

		if (c == '\n') {
			r->line++;
			r->directive = 0;
			r->fresh = true;
			r->at++;
		} else if (starts(r, "\\\n")) {
			r->line++;
			r->at += 2;
		} else if (starts(r, "/*") || starts(r, "//")) {
			skip_comment(r);
		} else if (isspace((unsigned char)c)) {
			r->at++;
		} else {
			return;
		}
		r->space = true;
	}
}

static size_t string_length(const struct reader *r)
{
	const char *s = r->t->s + r->at, *end = r->t->s + r->t->len, *p = s + 1;

	while (p < end && *p != *s && *p != '\n')
		p += *p == '\\' && p + 1 < end && p[1] != '\n' ? 2 : 1;
	return (size_t)(p - s) + (p < end && *p == *s);
}

static size_t punct_length(const struct reader *r)
{
	static const char *const ops[] = {
		"...", "<<=", ">>=", "->", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "<<",
		">>", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "##",
	};

	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (starts(r, ops[i]))
			return strlen(ops[i]);
	return 1;
}

static void read_word(struct reader *r)
{
	struct cword w = { .off = (uint32_t)r->at, .line = r->line, .space = r->space };
	char c = r->t->s[r->at];
	size_t n = 1;

	if (c == '"' || c == '\'') {
		w.kind = CWORD_STRING;
		n = string_length(r);
	} else if (lex_is_word(c)) {
		w.kind = isdigit((unsigned char)c) ? CWORD_NUMBER : CWORD_NAME;
		while (r->at + n < r->t->len && lex_is_word(r->t->s[r->at + n]))
			n++;
	} else {
		w.kind = CWORD_PUNCT;
		n = punct_length(r);
		if (c == '#' && r->fresh)
			r->directive = r->line;
	}
	w.len = (uint32_t)n;
	w.directive = r->directive;
	if (c == '}' && r->depth && !r->directive)
		r->depth--;
	w.depth = r->depth;
	if (c == '{' && !r->directive)
		r->depth++;
	w.hash = hash_bytes(r->t->s + r->at, n, 0);
	VEC_PUSH(&r->t->words, w);
	r->at += n;
	r->space = r->fresh = false;
}

void ctext_read(struct ctext *t, const char *s, size_t len)
{
	struct reader r = { .t = t, .line = 1, .fresh = true };

	*t = (struct ctext){ .s = s, .len = len < UINT32_MAX ? len : UINT32_MAX };
	for (;;) {
		skip_blank(&r);
		if (r.at >= t->len)
			break;
		read_word(&r);
	}
}

void ctext_release(struct ctext *t)
{
	VEC_RELEASE(&t->words);
}

bool cword_is(const struct ctext *t, uint32_t i, const char *text)
{
	const struct cword *w;

	if (i >= t->words.n)
		return false;
	w = &t->words.items[i];
	return t->s[w->off] == *text && w->len == strlen(text) &&
	       memcmp(t->s + w->off, text, w->len) == 0;
}

bool cword_is_name(const struct ctext *t, uint32_t i)
{
	return i < t->words.n && t->words.items[i].kind == CWORD_NAME;
}

bool cword_same(const struct ctext *a, uint32_t i, const struct ctext *b, uint32_t k)
{
	const struct cword *x = &a->words.items[i], *y = &b->words.items[k];

	return x->hash == y->hash && x->len == y->len &&
	       memcmp(a->s + x->off, b->s + y->off, x->len) == 0;
}

bool cword_together(const struct ctext *t, uint32_t i, uint32_t k)
{
	return i < t->words.n && k < t->words.n &&
	       t->words.items[i].directive == t->words.items[k].directive;
}

/* --------------------------------------------------------------------- brackets */

/* 1 it opens, -1 it closes, 0 */
static int bracket(const struct ctext *t, uint32_t i)
{
	const struct cword *w = &t->words.items[i];

	if (w->kind != CWORD_PUNCT || w->len != 1)
		return 0;
	switch (t->s[w->off]) {
	case '(': case '[': case '{':
		return 1;
	case ')': case ']': case '}':
		return -1;
	default:
		return 0;
	}
}

uint32_t cword_close(const struct ctext *t, uint32_t i)
{
	int depth = 0;

	for (uint32_t k = i; k < t->words.n; k++) {
		if (t->words.items[k].directive != t->words.items[i].directive) {
			if (t->words.items[i].directive)
				return CWORD_NONE;
			continue;
		}
		depth += bracket(t, k);
		if (depth <= 0)
			return k + 1;
	}
	return CWORD_NONE;
}

uint32_t cword_open(const struct ctext *t, uint32_t i)
{
	int depth = 0;

	for (uint32_t k = i + 1; k-- > 0;) {
		if (t->words.items[k].directive != t->words.items[i].directive) {
			if (t->words.items[i].directive)
				return CWORD_NONE;
			continue;
		}
		depth += bracket(t, k);
		if (depth >= 0)
			return k;
	}
	return CWORD_NONE;
}

uint32_t cword_around(const struct ctext *t, uint32_t i)
{
	int depth = 0;

	for (uint32_t k = i; k-- > 0;) {
		if (t->words.items[k].directive != t->words.items[i].directive) {
			if (t->words.items[i].directive)
				return CWORD_NONE;
			continue;
		}
		depth += bracket(t, k);
		if (depth > 0)
			return k;
	}
	return CWORD_NONE;
}

bool cword_access(const struct ctext *t, uint32_t i)
{
	return cword_is(t, i, "->") || cword_is(t, i, ".");
}

static bool is_keyword(const struct ctext *t, uint32_t i)
{
	static const char *const words[] = { "return", "case", "else", "goto", "do", "if",
					     "while", "for", "switch", "sizeof" };

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (cword_is(t, i, words[k]))
			return true;
	return false;
}

uint32_t cword_chain_start(const struct ctext *t, uint32_t i)
{
	for (;;) {
		while (cword_is(t, i, "]") || cword_is(t, i, ")")) {
			uint32_t open = cword_open(t, i);

			if (open == CWORD_NONE || !open || !cword_together(t, open - 1, i))
				return open == CWORD_NONE ? i : open;
			i = open;
			if (cword_is(t, i - 1, "]") || cword_is(t, i - 1, ")") ||
			    (cword_is_name(t, i - 1) && !is_keyword(t, i - 1)))
				i--;
			else
				break;
		}
		if (i < 2 || !cword_access(t, i - 1) || !cword_together(t, i - 2, i) ||
		    bracket(t, i - 2) > 0 || cword_is(t, i - 2, ","))
			return i;
		i -= 2;
	}
}

uint32_t cword_chain_end(const struct ctext *t, uint32_t i)
{
	uint32_t k = i;

	if (cword_is(t, i, "("))
		k = cword_close(t, i);
	else if (i < t->words.n && t->words.items[i].kind != CWORD_PUNCT)
		k = i + 1;
	if (k == i || k == CWORD_NONE)
		return i;
	while (k < t->words.n && cword_together(t, k, i)) {
		uint32_t end = k;

		if (cword_access(t, k) && cword_is_name(t, k + 1))
			end = k + 2;
		else if (cword_is(t, k, "(") || cword_is(t, k, "["))
			end = cword_close(t, k);
		if (end == k || end == CWORD_NONE)
			break;
		k = end;
	}
	return k;
}

void ctext_add(struct strbuf *out, const struct ctext *t, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++) {
		const struct cword *w = &t->words.items[i];

		if (i > first && w->space)
			strbuf_addch(out, ' ');
		strbuf_add(out, t->s + w->off, w->len);
	}
}

const char *cword_text(struct arena *a, const struct ctext *t, uint32_t i)
{
	return arena_strndup(a, t->s + t->words.items[i].off, t->words.items[i].len);
}

/* --------------------------------------------------------------------- alignment */

#define MAX_PAIRS ((size_t)4 << 20)	/* words of a hunk, old times new */

/* A name tells more than a bracket; what follows a match, more than what stands alone. */
static uint32_t weight(const struct ctext *t, uint32_t i)
{
	return t->words.items[i].kind == CWORD_PUNCT ? 2 : 5;
}

struct pairing {
	const struct ctext *old, *new;
	uint32_t a, n, b, m;	/* words [a, a + n) and [b, b + m) */
	uint32_t *best;		/* of what is behind both */
	uint32_t *run;		/* the same when what is in front of both is a pair */
};

static void weigh(struct pairing *p)
{
	size_t w = p->m + 1;

	for (uint32_t i = p->n; i-- > 0;)
		for (uint32_t k = p->m; k-- > 0;) {
			size_t at = i * w + k;
			uint32_t skip = p->best[at + w], other = p->best[at + 1], pair;

			skip = skip > other ? skip : other;
			p->best[at] = p->run[at] = skip;
			if (!cword_same(p->old, p->a + i, p->new, p->b + k))
				continue;
			pair = weight(p->old, p->a + i) + p->run[at + w + 1];
			if (pair > p->best[at])
				p->best[at] = pair;
			if (pair + 1 >= p->run[at])
				p->run[at] = pair + 1;
		}
}

static void follow(uint32_t *to, const struct pairing *p)
{
	size_t w = p->m + 1;
	bool run = false;

	for (uint32_t i = 0, k = 0; i < p->n && k < p->m;) {
		size_t at = i * w + k;
		uint32_t value = run ? p->run[at] : p->best[at];

		if (cword_same(p->old, p->a + i, p->new, p->b + k) &&
		    value == weight(p->old, p->a + i) + p->run[at + w + 1] + (run ? 1 : 0)) {
			to[p->a + i++] = p->b + k++;
			run = true;
			continue;
		}
		run = false;
		if (p->best[at + w] >= p->best[at + 1])
			i++;
		else
			k++;
	}
}

static void pair_words(uint32_t *to, const struct ctext *old, uint32_t a, uint32_t n,
		       const struct ctext *new, uint32_t b, uint32_t m)
{
	size_t size = ((size_t)n + 1) * ((size_t)m + 1);
	struct pairing p = { old, new, a, n, b, m, NULL, NULL };

	if (!n || !m || size > MAX_PAIRS)
		return;
	p.best = mem_zalloc(size * sizeof(*p.best));
	p.run = mem_zalloc(size * sizeof(*p.run));
	weigh(&p);
	follow(to, &p);
	free(p.best);
	free(p.run);
}

static uint32_t first_on(const struct ctext *t, uint32_t from, uint32_t line)
{
	while (from < t->words.n && t->words.items[from].line < line)
		from++;
	return from;
}

int ctext_align(uint32_t *to, const struct ctext *old, const struct ctext *new,
		struct err *err)
{
	hunk_vec hunks = VEC_INIT;
	uint32_t a = 0, b = 0;
	int rc = lines_diff(&hunks, old->s, old->len, new->s, new->len, err);

	for (size_t i = 0; i < old->words.n; i++)
		to[i] = CWORD_NONE;
	for (size_t i = 0; rc >= 0 && i <= hunks.n; i++) {
		const struct hunk *h = i < hunks.n ? &hunks.items[i] : NULL;
		uint32_t end = h ? first_on(old, a, h->old + 1) : (uint32_t)old->words.n, c;

		/* lines that are the same have the same words */
		while (a < end && b < new->words.n && cword_same(old, a, new, b))
			to[a++] = b++;
		if (!h)
			break;
		a = end;
		end = first_on(old, a, h->old + h->n_old + 1);
		b = first_on(new, b, h->new + 1);
		c = first_on(new, b, h->new + h->n_new + 1);
		pair_words(to, old, a, end - a, new, b, c - b);
		a = end;
		b = c;
	}
	VEC_RELEASE(&hunks);
	return rc < 0 ? rc : 0;
}
