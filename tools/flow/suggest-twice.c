// SPDX-License-Identifier: GPL-2.0-only
/* The same thing from both sides: one of the two goes, when they are the same word by word. */
#include <string.h>

#include "base/bytes.h"
#include "base/num.h"
#include "flow/suggest-internal.h"

/* One of the two. */
struct copy {
	struct suggest_file f;
	uint32_t line;
	size_t from, to;	/* bytes, its lines and a comment above included */
	size_t first, last;	/* tokens that have to be the same, last one excluded */
	uint32_t cond;
};

/* "…, also at line 7", "…, also at path:7". 0, 1 it does not say, <0. */
static int find_other(struct copy *other, struct suggest *g, const struct suggest_case *c,
		      const struct suggest_file *f, struct err *err)
{
	const struct check_finding *s = &c->s->f;
	uint32_t line = s->after.line;
	const char *path = s->after.path;

	if (!path || !line)
		return 1;
	other->line = line;
	if (strcmp(path, f->path) == 0) {
		other->f = *f;
		return 0;
	}
	return suggest_read(&other->f, g, arena_strdup(&g->arena, path), err);
}

/* ------------------------------------------------------------------------------ C */

static size_t line_of(const char *text, size_t at)
{
	while (at && text[at - 1] != '\n')
		at--;
	return at;
}

static size_t behind_line(const char *text, size_t len, size_t at)
{
	const char *nl = memchr(text + at, '\n', len - at);

	return nl ? (size_t)(nl + 1 - text) : len;
}

/* A comment that stands right above, and its own lines. */
static size_t with_comment(const char *text, size_t at)
{
	size_t above = at ? line_of(text, at - 1) : 0, end = at;

	if (!at)
		return 0;
	while (end > above && strchr(" \t\n", text[end - 1]))
		end--;
	if (end < above + 2 || memcmp(text + end - 2, "*/", 2) != 0)
		return at;
	for (size_t i = end - 2; i-- > 0;)
		if (text[i] == '/' && text[i + 1] == '*') {
			size_t start = line_of(text, i);

			for (size_t k = start; k < i; k++)
				if (!strchr(" \t", text[k]))
					return at;
			return start;
		}
	return at;
}

/* Bytes of the tokens, by lines; false: others stand on these lines. */
static bool take_lines(struct copy *c, const struct lexed *lx)
{
	const struct tok *first = lex_tok(lx, c->first), *last = lex_tok(lx, c->last - 1);
	const char *s = c->f.text;

	c->cond = first->cond;
	c->from = line_of(s, first->off);
	c->to = behind_line(s, c->f.len, (size_t)last->off + last->len);
	if ((c->first && lex_tok(lx, c->first - 1)->off >= c->from) ||
	    lex_tok(lx, c->last)->off < c->to || last->cond != c->cond)
		return false;
	c->from = with_comment(s, c->from);
	/* one of the blank lines around it goes, too */
	if (c->to < c->f.len && s[c->to] == '\n' &&
	    (!c->from || (c->from > 1 && s[c->from - 2] == '\n')))
		c->to++;
	else if ((c->to == c->f.len || s[c->to] == '}') && c->from > 1 && s[c->from - 2] == '\n')
		c->from--;
	return true;
}

/* A member or an enumerator among others: from behind the last one on. */
static void narrow_to_part(struct copy *c, const struct lexed *lx, size_t at)
{
	size_t depth = 0;

	for (c->first = at; c->first > 0; c->first--) {
		depth += lex_is_op(lx, c->first - 1, ')') || lex_is_op(lx, c->first - 1, ']');
		if (!depth && (lex_is_op(lx, c->first - 1, ';') ||
			       lex_is_op(lx, c->first - 1, '{') ||
			       lex_is_op(lx, c->first - 1, '}') ||
			       lex_is_op(lx, c->first - 1, ',')))
			break;
		depth -= lex_is_op(lx, c->first - 1, '(') || lex_is_op(lx, c->first - 1, '[');
	}
	for (c->last = at; c->last + 1 < lx->toks.n; c->last++) {
		depth += lex_is_op(lx, c->last, '(');
		if (!depth && lex_is_op(lx, c->last, '}'))
			return;
		depth -= lex_is_op(lx, c->last, ')');
		if (!depth && (lex_is_op(lx, c->last, ';') || lex_is_op(lx, c->last, ','))) {
			c->last++;
			return;
		}
	}
}

/* The declaration that is on the line. @name: of a part of it, or NULL. */
static bool find_in_c(struct copy *c, const char *name)
{
	const struct cfile *cf = &suggest_parse(&c->f)->cf;
	const struct lexed *lx = &cf->lx;
	bool found = false;

	for (size_t i = 0; i < cf->decls.n && !found; i++) {
		c->first = cf->decls.items[i].first;
		c->last = cf->decls.items[i].last;
		found = lex_tok(lx, c->first)->line <= c->line &&
			lex_tok(lx, c->last - 1)->line >= c->line;
	}
	if (found && name) {
		size_t at = c->first;

		while (at < c->last && (lex_tok(lx, at)->line < c->line ||
					!tok_is(lx, lex_tok(lx, at), name)))
			at++;
		if (at == c->last || lex_tok(lx, at)->line != c->line)
			return false;
		narrow_to_part(c, lx, at);
	}
	return found && take_lines(c, lx);
}

/* `extern`, `static` and `inline` are a matter of where it stands. */
static bool is_storage(const struct lexed *lx, size_t i)
{
	static const char *const words[] = { "static", "inline", "__always_inline", "extern" };

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (tok_is(lx, lex_tok(lx, i), words[k]))
			return true;
	return false;
}

static bool same_words(const struct copy *a, const struct copy *b, bool storage)
{
	const struct lexed *x = &suggest_parse(&a->f)->cf.lx, *y = &suggest_parse(&b->f)->cf.lx;
	size_t i = a->first, k = b->first;

	for (; i < a->last || k < b->last; i++, k++) {
		const struct tok *t, *u;

		while (!storage && i < a->last && is_storage(x, i))
			i++;
		while (!storage && k < b->last && is_storage(y, k))
			k++;
		/* the last of several has no comma */
		if (i + 1 == a->last && k == b->last && lex_is_op(x, i, ','))
			return true;
		if (k + 1 == b->last && i == a->last && lex_is_op(y, k, ','))
			return true;
		if (i >= a->last || k >= b->last)
			return i == a->last && k == b->last;
		t = lex_tok(x, i);
		u = lex_tok(y, k);
		if (t->len != u->len || memcmp(a->f.text + t->off, b->f.text + u->off, t->len) != 0)
			return false;
	}
	return true;
}

/* A macro's #define, with the lines that it goes on in. */
static bool find_macro(struct copy *c)
{
	const struct lexed *lx = &suggest_parse(&c->f)->cf.lx;
	const char *s = c->f.text, *nl;

	c->from = suggest_line(s, c->f.len, c->line);
	for (size_t i = 0; i < lx->macros.n; i++)
		if (lx->macros.items[i].line == c->line && !lx->macros.items[i].undef) {
			c->cond = lx->macros.items[i].cond;
			for (c->to = c->from; c->to < c->f.len; c->to++) {
				nl = memchr(s + c->to, '\n', c->f.len - c->to);
				c->to = nl ? (size_t)(nl - s) : c->f.len;
				if (!nl || nl == s || nl[-1] != '\\')
					break;
			}
			c->to += c->to < c->f.len;
			return true;
		}
	return false;
}

static bool same_bytes(const struct copy *a, const struct copy *b)
{
	size_t i = a->from, k = b->from;

	/* however blank what is between words */
	for (;;) {
		bool x = false, y = false;

		for (; i < a->to && strchr(" \t\n\\", a->f.text[i]); i++)
			x = true;
		for (; k < b->to && strchr(" \t\n\\", b->f.text[k]); k++)
			y = true;
		if (i == a->to || k == b->to)
			return i == a->to && k == b->to;
		if (a->f.text[i] != b->f.text[k] || (x != y && lex_is_word(a->f.text[i])))
			return false;
		i++;
		k++;
	}
}

/* What is there in all configurations that the other one is there in. */
static bool stays(const struct copy *kept, const struct copy *goes)
{
	const struct lexed *lx = &suggest_parse(&kept->f)->cf.lx;

	if (kept->f.text == goes->f.text && kept->cond == goes->cond)
		return true;
	return !kept->cond || lx->conds.items[kept->cond].flags & COND_INCLUDE_GUARD;
}

/* ------------------------------------------------------------------ Kconfig, Makefile */

/* From `config X` to what is no part of it. */
static bool find_entry(struct copy *c)
{
	const char *s = c->f.text;
	size_t at;

	c->from = suggest_line(s, c->f.len, c->line);
	for (at = behind_line(s, c->f.len, c->from); at < c->f.len;
	     at = behind_line(s, c->f.len, at))
		if (!strchr(" \t\n#", s[at]))
			break;
	c->to = at;
	return c->from < at;
}

/* A word of a list, with its line where that has no other. @from: where its line begins. */
static bool take_word(struct copy *c, size_t from)
{
	const char *s = c->f.text;
	size_t behind = c->to;
	bool alone, goes_on;

	while (c->from > from && strchr(" \t", s[c->from - 1]))
		c->from--;
	while (behind < c->f.len && strchr(" \t", s[behind]))
		behind++;
	goes_on = behind < c->f.len && s[behind] == '\\';
	alone = c->from == from && (goes_on || behind == c->f.len || s[behind] == '\n');
	if (c->from > from)
		return true;
	if (!alone || from < 2 || s[from - 2] != '\\')
		return false;
	if (goes_on) {
		c->to = behind_line(s, c->f.len, behind);
		return true;
	}
	/* the last one: the line in front of it goes on no more */
	for (c->from = from - 2; c->from && strchr(" \t", s[c->from - 1]);)
		c->from--;
	return c->from > 0;
}

/* `obj-… += x.o` of its own, or the word among others. */
static bool find_object(struct copy *c, const char *name)
{
	const char *s = c->f.text, *word;
	size_t from = suggest_line(s, c->f.len, c->line), to = behind_line(s, c->f.len, from);
	size_t n = strlen(name), eq;

	word = memmem(s + from, to - from, name, n);
	if (!word || word == s + from || !strchr(" \t", word[-1]) ||
	    (word + n < s + to && !strchr(" \t\n", word[n])))
		return false;
	c->from = (size_t)(word - s);
	c->to = c->from + n;
	for (eq = from; eq < c->from && s[eq] != '='; eq++)
		;
	if (eq < c->from && strspn(s + eq + 1, " \t") == c->from - eq - 1 && s[c->to] == '\n') {
		c->from = from;
		c->to = to;
		return !from || from < 2 || s[from - 2] != '\\';
	}
	return take_word(c, from);
}

/* ---------------------------------------------------------------------------- all */

enum sort { SORT_NONE, SORT_CODE, SORT_PART, SORT_MACRO, SORT_ENTRY, SORT_OBJECT };

static enum sort sort_of(const struct check_finding *f)
{
	const char *m = f->message;

	if (string_begins(cpath_last(f->path), "Kconfig"))
		return SORT_ENTRY;
	if (strstr(m, " is in the same list twice"))
		return SORT_OBJECT;
	if (!cpath_is_c(f->path))
		return SORT_NONE;
	if (strstr(m, " has the member ") || string_begins(m, "enumerator "))
		return SORT_PART;
	if (string_begins(m, "macro "))
		return SORT_MACRO;
	return strstr(m, " is defined twice") || strstr(m, " is exported twice") ||
	       strstr(m, " is made twice") || string_begins(m, "defined here, and at ") ?
	       SORT_CODE : SORT_NONE;
}

static bool find(struct copy *c, const struct check_finding *f, enum sort sort)
{
	const char *dot = strrchr(f->symbol, '.');

	switch (sort) {
	case SORT_CODE:
		return find_in_c(c, NULL);
	case SORT_PART:
		return find_in_c(c, dot ? dot + 1 : f->symbol);
	case SORT_MACRO:
		return find_macro(c);
	case SORT_ENTRY:
		return find_entry(c);
	case SORT_OBJECT:
		return find_object(c, f->symbol);
	default:
		return false;
	}
}

/* Why the two are not the same; NULL: they are. */
static const char *differ(const struct copy *goes, const struct copy *kept, enum sort sort)
{
	const struct lexed *lx;
	bool here = goes->f.text == kept->f.text;

	if (sort == SORT_OBJECT)
		return NULL;
	if (sort == SORT_MACRO || sort == SORT_ENTRY ?
	    !same_bytes(goes, kept) : !same_words(goes, kept, here))
		return "the two are not the same: which of them is to stay, or what both are to "
		       "become, is for people to say";
	if (sort != SORT_ENTRY && !stays(kept, goes))
		return "the other one is not there in all configurations";
	lx = &suggest_parse(&goes->f)->cf.lx;
	if (sort == SORT_PART && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ_",
					goes->f.text[lex_tok(lx, goes->first)->off])) {
		for (size_t i = goes->first; i < goes->last; i++)
			if (lex_is_op(lx, i, '='))
				return NULL;
		if (lex_is_op(lx, goes->first + 1, ',') || lex_is_op(lx, goes->first + 1, '}'))
			return "its number depends on where it stands";
	}
	return NULL;
}

int suggest_place_twice(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err)
{
	const struct check_finding *s = &c->s->f;
	enum sort sort = sort_of(s);
	struct copy goes = { .f = *f, .line = s->line }, kept = { .line = 0 };
	struct splice e = { .text = "" };
	int rc;

	c->out.why = "what is to become of the two, no change says";
	if (sort == SORT_NONE)
		return 0;
	rc = find_other(&kept, g, c, f, err);
	if (rc)
		return rc < 0 ? rc : 0;
	if (kept.f.text != f->text && (sort != SORT_CODE || cpath_is_header(f->path) ||
				       !cpath_is_header(kept.f.path))) {
		c->out.why = "in which of the two files it belongs, no change says";
		return 0;
	}
	if (!find(&goes, s, sort) || !find(&kept, s, sort))
		return 0;
	/* what uses it between the two needs the first */
	if (kept.f.text == f->text && kept.from > goes.from) {
		struct copy first = goes;

		goes = kept;
		kept = first;
	}
	c->out.why = differ(&goes, &kept, sort);
	if (c->out.why)
		return 0;
	e.at = goes.from;
	e.len = goes.to - goes.from;
	suggest_add(c, f->path, &e, 1);
	c->rewrites = true;
	c->out.rule = arena_printf(&g->arena, "- %s, as it is at %s:%u", s->symbol, kept.f.path,
				   kept.line);
	return 1;
}
