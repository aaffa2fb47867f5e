// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that are gone and that an #if compares with something: they count as 0 there,
 * and no compiler tells.
 */
#include "capi/gone-word.h"

/* "defined(" or "defined " in front of a word. */
static bool after_defined(const char *text, const char *word)
{
	while (word > text && strchr(" (", word[-1]))
		word--;
	return word - text >= 7 && memcmp(word - 7, "defined", 7) == 0 &&
	       (word - text == 7 || !lex_is_word(word[-8]));
}

/* Whether the condition asks somewhere whether the macro is there at all. */
static bool is_asked_for(const char *text, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = strstr(text, name); p; p = strstr(p + n, name))
		if (!lex_is_word(p[n]) && after_defined(text, p))
			return true;
	return false;
}

/* `A & B`, `A | B`, not `A && B`, where @p points at the first of them. */
static bool is_bitwise(const char *p)
{
	return *p == '^' || ((*p == '&' || *p == '|') && p[1] != *p);
}

/* `NAME < 4`, `4 <= NAME`, `NAME * 2 > …`, `SET & NAME` */
static bool is_compared(const char *text, const char *word, size_t n)
{
	const char *p = word + n;

	while (*p == ' ' || *p == ')')
		p++;
	while (word > text && strchr(" (", word[-1]))
		word--;
	if (strchr("<>=*/+-%", *p ? *p : '?') || (*p == '!' && p[1] == '=') || is_bitwise(p))
		return true;
	return word > text && (strchr("<>=*/+%^", word[-1]) ||
			       (strchr("&|", word[-1]) &&
				(word - text < 2 || word[-2] != word[-1])));
}

static int one_word(struct probe *pr, uint32_t cond, const char *word, size_t n,
		    struct err *err)
{
	const struct cond *c = &pr->cf->lx.conds.items[cond];
	const struct delta_change *ch = NULL;
	struct problem *p;
	bool gone;
	int rc;

	if (map_find(&pr->delta->by_name, word, n) && is_compared(c->text, word, n))
		ch = rule_may_be_gone(pr, arena_strndup(&pr->w.tmp, word, n), NS_ORDINARY);
	if (!ch || ch->before.kind != FACT_CONST || is_asked_for(c->text, ch->name) ||
	    gone_guarded(&pr->cf->lx, c->parent, ch->name))
		return 0;
	rc = rule_undefined(pr, NS_ORDINARY, ch, &gone, err);
	if (rc < 0 || !gone)
		return rc;
	p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, 0, ch->name);
	p->line = c->line;
	p->decl = "";
	p->guard = NULL;
	p->change = ch;
	probe_message(pr, p, "%s is gone, and counts as 0 in this #if", ch->name);
	return 0;
}

int gone_in_conditions(struct probe *pr, struct err *err)
{
	const struct lexed *lx = &pr->cf->lx;
	int rc = 0;

	pr->w.decl = NULL;
	for (uint32_t i = 1; rc >= 0 && i < lx->conds.n; i++) {
		const struct cond *c = &lx->conds.items[i];

		/* of #elif and #else the text has what came before it */
		if (!c->text || c->group != i || c->flags & (COND_DEAD | COND_CONFLICT))
			continue;
		for (const char *p = c->text; rc >= 0 && *p;) {
			size_t n = 0;

			while (lex_is_word(p[n]))
				n++;
			if (n)
				rc = one_word(pr, i, p, n, err);
			p += n ? n : 1;
		}
	}
	return rc;
}
