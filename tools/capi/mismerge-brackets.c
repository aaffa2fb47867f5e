// SPDX-License-Identifier: GPL-2.0-only
/* Brackets and conditionals that a merge left open. */
#include "base/bytes.h"
#include "base/char.h"
#include "capi/mismerge-internal.h"

struct balance {
	int braces, conds;
	uint32_t stray;		/* line of the first directive without its #if; 0: none */
	const char *stray_word;	/* "#else", … */
	bool conflict;
	uint32_t line;		/* the first function's end that is none */
	const char *name;	/* of that function, or NULL */
	uint32_t len;
};

static bool starts_line(const struct lexed *lx, const struct tok *t)
{
	return !t->off || lx->src[t->off - 1] == '\n';
}

/* By the habit that a function's braces stand in the first column. */
static void count_braces(struct balance *b, const struct lexed *lx)
{
	const struct tok *name = NULL, *last = NULL;

	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && i + 1 < lx->toks.n &&
		    lx->toks.items[i + 1].op == '(' && b->braces == 0)
			last = t;
		if (t->kind != TOK_PUNCT || (t->op != '{' && t->op != '}'))
			continue;
		if (t->op == '{' && b->braces++ == 0)
			name = last;
		if (t->op == '}')
			b->braces--;
		if (t->op == '}' && starts_line(lx, t) && b->braces && !b->line && name) {
			b->line = t->line;
			b->name = lx->src + name->off;
			b->len = name->len;
		}
	}
}

static bool directive(const char *s, const char *end, const char *word)
{
	return bytes_begin(s, (size_t)(end - s), word);
}

static void count_conds(struct balance *b, const char *p, size_t len)
{
	const char *end = p + len;
	uint64_t elses = 0;	/* a bit for each #if that is open: it had its #else */
	uint32_t line = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *s = p;
		uint64_t bit = b->conds > 0 ? UINT64_C(1) << ((b->conds - 1) & 63) : 0;

		line++;
		p = nl ? nl + 1 : end;
		b->conflict |= end - s > 8 && memcmp(s, "<<<<<<< ", 8) == 0;
		if (*s++ != '#')
			continue;
		while (s < end && char_is_blank(*s))
			s++;
		if (directive(s, end, "if")) {
			elses &= ~(UINT64_C(1) << (b->conds++ & 63));
		} else if (directive(s, end, "el")) {
			if (!b->stray && (b->conds <= 0 || elses & bit)) {
				b->stray = line;
				b->stray_word = directive(s, end, "else") ? "#else" : "#elif";
			}
			elses |= directive(s, end, "else") ? bit : 0;
		} else if (directive(s, end, "endif")) {
			if (!b->stray && b->conds <= 0) {
				b->stray = line;
				b->stray_word = "#endif";
			}
			b->conds--;
		}
	}
}

static struct balance balance_of(const struct mismerge_text *t)
{
	struct balance b = { 0 };

	count_braces(&b, &t->scope.cf.lx);
	count_conds(&b, t->f.data, t->f.len);
	return b;
}

bool mismerge_balanced(struct mismerge_job *job)
{
	struct balance m = balance_of(&job->merged);
	struct check_finding f = {
		.kind = CHECK_MISMERGE_SCOPE, .confidence = CHECK_CERTAIN,
		.path = job->path, .line = 1, .symbol = job->path, .decl = "",
		.provider = SIDE_THEIRS,
	};

	if (!m.braces && !m.conds && !m.stray)
		return true;
	if (m.conflict)
		return false;
	for (int s = 0; s < 2; s++) {
		struct balance b = balance_of(&job->side[s]);

		if (b.braces || b.conds || b.stray)
			return false;
	}
	if (!m.conds && m.stray) {
		f.line = m.stray;
		f.symbol = m.stray_word;
	}
	f.message = !m.conds && m.stray ?
			    arena_printf(&job->arena, "an %s is left without its #if",
					 m.stray_word) :
		    m.conds > 0 ? "an #if is left without its #endif" :
		    m.conds < 0 ? "an #endif is left without its #if" :
		    m.braces > 0 ? "a brace is left open" : "a brace is closed too often";
	if (!m.conds && !m.stray && m.line) {
		f.line = m.line;
		f.symbol = arena_strndup(&job->arena, m.name, m.len);
		f.decl = f.symbol;
	}
	VEC_PUSH(&job->found, f);
	return false;
}

