// SPDX-License-Identifier: GPL-2.0-only
#include "capi/rewrite.h"

#include <string.h>

#include "base/num.h"
#include "capi/lex.h"
#include "capi/words.h"

/* ----------------------------------------------------------------- reading */

static bool is_name(const char *s)
{
	size_t n = 0;

	while (s[n] && lex_is_word(s[n]))
		n++;
	return n && !s[n] && (*s < '0' || *s > '9');
}

static bool starts_with(const char **p, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(*p, word, n) != 0)
		return false;
	*p += n;
	return true;
}

/* "argument N becomes TEXT" */
static int read_argument(struct rewrite *r, struct arena *a, const char *p, struct err *err)
{
	const char *number;
	uint64_t n;

	if (!starts_with(&p, "argument "))
		return err_set(err, "'%s' is no 'argument N becomes ...'", p);
	number = arena_strndup(a, p, strcspn(p, " "));
	p += strlen(number);
	if (num_parse(&n, number, 1, REWRITE_MAX_ARGUMENTS, "argument", err) < 0)
		return -1;
	r->argument = (unsigned int)n;
	r->what = REWRITE_ARGUMENT;
	if (strcmp(p, " goes") == 0) {
		r->what = REWRITE_DROP;
		return 0;
	}
	if (starts_with(&p, " comes: "))
		r->what = REWRITE_INSERT;
	else if (!starts_with(&p, " becomes "))
		return err_set(err, "an argument becomes, comes or goes, and not '%s'", p);
	r->text = arena_strdup(a, p);
	return *p && !strchr(p, '\n') ? 0 : err_set(err, "argument %llu becomes nothing",
						   (unsigned long long)n);
}

/* "NAME becomes OTHER", "struct NAME.MEMBER becomes OTHER" */
static int read_name(struct rewrite *r, struct arena *a, const char *text, struct err *err)
{
	const char *at = strstr(text, " becomes "), *name, *bare, *dot;

	if (!at)
		return err_set(err, "'%s' is no rule: it says neither 'call NAME: argument' nor "
			       "'NAME becomes'", text);
	name = bare = arena_strndup(a, text, (size_t)(at - text));
	r->text = arena_strdup(a, at + strlen(" becomes "));
	r->symbol = name;
	r->what = REWRITE_NAME;
	if (starts_with(&bare, "struct ") || starts_with(&bare, "union "))
		r->what = REWRITE_MEMBER;
	dot = strchr(bare, '.');
	if ((r->what == REWRITE_MEMBER) != (dot != NULL))
		return err_set(err, "'%s' is neither a name nor a member", name);
	r->word = dot ? dot + 1 : bare;
	if (dot && !is_name(arena_strndup(a, bare, (size_t)(dot - bare))))
		return err_set(err, "'%s' is no name", bare);
	if (!is_name(r->word) || !is_name(r->text))
		return err_set(err, "'%s' is no name", is_name(r->word) ? r->text : r->word);
	return 0;
}

int rewrite_parse(struct rewrite *out, struct arena *a, const char *text, struct err *err)
{
	struct rewrite r = { .text = NULL };
	const char *p = text, *colon;
	int rc;

	if (!starts_with(&p, "call ")) {
		rc = read_name(&r, a, text, err);
	} else {
		colon = strstr(p, ": ");
		if (!colon)
			return err_set(err, "'%s' does not say what becomes of the call", text);
		r.symbol = r.word = arena_strndup(a, p, (size_t)(colon - p));
		if (!is_name(r.word))
			return err_set(err, "'%s' is no name", r.word);
		rc = read_argument(&r, a, colon + 2, err);
	}
	if (rc < 0)
		return rc;
	*out = r;
	return 0;
}

bool rewrite_is_for(const struct rewrite *r, const struct check_finding *f)
{
	if (strcmp(f->symbol, r->symbol) != 0)
		return false;
	switch (r->what) {
	case REWRITE_NAME:
		return f->kind == CHECK_SYMBOL_GONE;
	case REWRITE_MEMBER:
		return f->kind == CHECK_FIELD;
	default:
		return f->kind == CHECK_SIGNATURE;
	}
}

/* ----------------------------------------------------------------- rewriting */

/* Bytes that give way to a text. */
struct edit {
	size_t start, end;
	const char *before, *text, *behind;
};

struct rewriting {
	const struct rewrite *r;
	struct lexed lx;
	struct strbuf *out;
	size_t copied;		/* of the source */
	bool changed;
};

static void put(struct rewriting *g, const struct edit *e)
{
	size_t n = strlen(e->text);

	if (e->end - e->start == n && memcmp(g->lx.src + e->start, e->text, n) == 0 && n)
		return;
	strbuf_add(g->out, g->lx.src + g->copied, e->start - g->copied);
	strbuf_addstr(g->out, e->before);
	strbuf_addstr(g->out, e->text);
	strbuf_addstr(g->out, e->behind);
	g->copied = e->end;
	g->changed = true;
}

/* The tokens of argument @n of the call whose `(` is token @open; false: too few. */
struct argument {
	size_t first, end;	/* tokens [first, end) */
	size_t close;		/* of the call */
	unsigned int n_args;
};

static bool find_argument(struct argument *a, const struct lexed *lx, size_t open,
			  unsigned int n)
{
	unsigned int at = 1, depth = 0;
	size_t i = open + 1, first = i;

	*a = (struct argument){ .n_args = 0 };
	for (;; i++) {
		const struct tok *t = lex_tok(lx, i);
		bool punct = t->kind == TOK_PUNCT;

		if (t->kind == TOK_END)
			return false;
		if (punct && (t->op == '(' || t->op == '[' || t->op == '{'))
			depth++;
		if (depth || !punct || (t->op != ',' && t->op != ')')) {
			depth -= punct && depth && (t->op == ')' || t->op == ']' || t->op == '}');
			continue;
		}
		if (at == n) {
			a->first = first;
			a->end = i;
		}
		if (t->op == ')')
			break;
		at++;
		first = i + 1;
	}
	a->close = i;
	a->n_args = i == open + 1 ? 0 : at;
	return true;
}

static size_t start_of(const struct lexed *lx, size_t tok)
{
	return lex_tok(lx, tok)->off;
}

static size_t end_of(const struct lexed *lx, size_t tok)
{
	return (size_t)lex_tok(lx, tok)->off + lex_tok(lx, tok)->len;
}

/* A new argument, in front of one that is there or behind the last. */
static void insert(struct rewriting *g, size_t open, const struct argument *a)
{
	const struct rewrite *r = g->r;
	size_t at = r->argument <= a->n_args ? start_of(&g->lx, a->first) :
					       end_of(&g->lx, a->close - 1);
	struct edit e = { at, at, "", r->text, "" };

	if (r->argument > a->n_args + 1)
		return;
	if (r->argument <= a->n_args)
		e.behind = ", ";
	else if (a->n_args)
		e.before = ", ";
	else
		e.start = e.end = end_of(&g->lx, open);
	put(g, &e);
}

/* It goes with the comma behind it, or the one in front of it. */
static void drop(struct rewriting *g, const struct argument *a)
{
	struct edit e = { start_of(&g->lx, a->first), end_of(&g->lx, a->end - 1), "", "", "" };

	if (a->end < a->close)
		e.end = start_of(&g->lx, a->end + 1);
	else if (a->n_args > 1)
		e.start = start_of(&g->lx, a->first - 1);
	put(g, &e);
}

static void rewrite_call(struct rewriting *g, size_t open, const struct argument *a)
{
	struct edit e = { 0, 0, "", g->r->text, "" };

	if (g->r->what == REWRITE_INSERT) {
		insert(g, open, a);
		return;
	}
	if (g->r->argument > a->n_args || a->end <= a->first)
		return;
	if (g->r->what == REWRITE_DROP) {
		drop(g, a);
		return;
	}
	e.start = start_of(&g->lx, a->first);
	e.end = end_of(&g->lx, a->end - 1);
	put(g, &e);
}

static bool is_call_of(const struct rewriting *g, size_t i, struct argument *a)
{
	return tok_is(&g->lx, lex_tok(&g->lx, i), g->r->word) && lex_is_op(&g->lx, i + 1, '(') &&
	       find_argument(a, &g->lx, i + 1, g->r->argument);
}

static void rewrite_calls(struct rewriting *g, uint32_t line)
{
	struct argument a;
	bool begins = false;

	for (size_t i = 0; i < g->lx.toks.n && !begins; i++)
		begins = lex_tok(&g->lx, i)->line == line && is_call_of(g, i, &a);
	for (size_t i = 0; i < g->lx.toks.n; i++) {
		uint32_t at = lex_tok(&g->lx, i)->line;

		if (at > line || (begins && at < line) || !is_call_of(g, i, &a))
			continue;
		if (!begins && lex_tok(&g->lx, a.close)->line < line)
			continue;
		/* a call within the arguments of another is left for another time */
		if (lex_tok(&g->lx, i)->off < g->copied)
			continue;
		rewrite_call(g, i + 1, &a);
	}
}

static void rewrite_words(struct rewriting *g, uint32_t line)
{
	for (size_t i = 0; i < g->lx.toks.n; i++) {
		const struct tok *t = lex_tok(&g->lx, i);
		struct edit e = { t->off, (size_t)t->off + t->len, "", g->r->text, "" };
		bool member = i && (lex_is_op(&g->lx, i - 1, '.') ||
				    lex_is_op(&g->lx, i - 1, OP_ARROW));

		if (t->line == line && tok_is(&g->lx, t, g->r->word) &&
		    member == (g->r->what == REWRITE_MEMBER))
			put(g, &e);
	}
}

bool rewrite_line(struct strbuf *out, const struct rewrite *r, const char *src, size_t len,
		  uint32_t line)
{
	struct rewriting g = { .r = r, .out = out };

	lex(&g.lx, src, len, LEX_FULL);
	if (r->what == REWRITE_NAME || r->what == REWRITE_MEMBER)
		rewrite_words(&g, line);
	else
		rewrite_calls(&g, line);
	if (g.changed)
		strbuf_add(out, src + g.copied, len - g.copied);
	lexed_release(&g.lx);
	return g.changed;
}

/* -------------------------------------------------------------------- strangers */

static bool is_member(const struct lexed *lx, size_t i)
{
	return i && (lex_is_op(lx, i - 1, '.') || lex_is_op(lx, i - 1, OP_ARROW));
}

static bool stands_on(const struct lexed *lx, const char *name, uint32_t first, uint32_t last)
{
	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = lex_tok(lx, i);

		if (t->line >= first && t->line <= last && tok_is(lx, t, name) &&
		    !is_member(lx, i))
			return true;
	}
	return false;
}

/* The file declares it, or the function around the line has it in front of that. */
static bool is_known(const struct facts *facts, const struct lexed *lx, const char *name,
		     uint32_t line)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (strcmp(facts_str(facts, f->name), name) == 0)
			return true;
		if (f->kind == FACT_FUNC && f->flags & FACT_DEFINED && f->line <= line &&
		    line <= f->end_line && stands_on(lx, name, f->line, line))
			return true;
	}
	return false;
}

void rewrite_strangers(word_vec *out, struct arena *a, const struct rewrite *r,
		       const char *src, size_t len, uint32_t line)
{
	_cleanup_lexed_ struct lexed text = { .len = 0 }, lx = { .len = 0 };
	_cleanup_facts_ struct facts facts = FACTS_INIT;

	if (!r->text || r->what == REWRITE_MEMBER)
		return;
	lex(&text, r->text, strlen(r->text), LEX_FULL);
	lex(&lx, src, len, LEX_FULL);
	facts_scan(&facts, src, len);
	for (size_t i = 0; i < text.toks.n; i++) {
		const struct tok *t = lex_tok(&text, i);
		const char *name;

		/* what has a meaning in C is no name */
		if (t->kind != TOK_IDENT || t->op != WORD_NONE || is_member(&text, i))
			continue;
		name = arena_strndup(a, r->text + t->off, t->len);
		if (!is_known(&facts, &lx, name, line))
			VEC_PUSH(out, name);
	}
}
