// SPDX-License-Identifier: GPL-2.0-only
/*
 * Calls of a macro that nobody changed and that is another name for what is gone (alias.h):
 * where the macro is, nobody used it.
 */
#include <string.h>

#include "capi/alias.h"
#include "capi/rule.h"

/* What the word means in the file: the function that all its definitions go by, or NULL. */
static const char *target_of(struct probe *pr, const char *word)
{
	const char *target = NULL;
	cref_vec refs = VEC_INIT;
	bool same = true;

	walk_visible(&pr->w, word, &refs);
	for (size_t i = 0; i < refs.n && same; i++) {
		const struct fact *f = refs.items[i].fact;
		const char *body = cref_str(&refs.items[i], f->type), *start = NULL;
		size_t n = 0;

		if (f->kind == FACT_MACRO || f->kind == FACT_CONST)
			start = alias_target(body, strlen(body), f->kind == FACT_MACRO, &n);
		start = start ? arena_strndup(&pr->w.tmp, start, n) : NULL;
		same = start && (!target || strcmp(start, target) == 0);
		target = start;
	}
	VEC_RELEASE(&refs);
	return same ? target : NULL;
}

static int one_word(struct probe *pr, uint32_t i, struct err *err)
{
	const char *word = parse_text(&pr->w.p, i), *target = target_of(pr, word);
	const struct delta_change *ch =
		target ? rule_may_be_gone(pr, target, NS_ORDINARY) : NULL;
	struct problem *p;
	bool gone;
	int rc;

	if (!ch || ch->what == DELTA_GUARDED || strcmp(word, target) == 0)
		return 0;
	rc = rule_undefined(pr, NS_ORDINARY, ch, &gone, err);
	if (rc < 0 || !gone)
		return rc;
	p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, i, ch->name);
	p->change = ch;
	probe_message(pr, p, "%s() goes by %s(), which is gone", word, ch->name);
	return 0;
}

int rule_alias(struct probe *pr, struct err *err)
{
	struct parser *p = &pr->w.p;
	int rc = 0;

	for (uint32_t i = 1; pr->names && rc >= 0 && i + 1 < p->lx->toks.n; i++) {
		const struct tok *t = parse_tok(p, i);

		if (t->kind == TOK_IDENT && !pr->w.known[i] && !parse_op(p, i - 1, '.') &&
		    !parse_op(p, i - 1, OP_ARROW) && parse_word(p, i) == WORD_NONE &&
		    changed_names_calls(pr->names, parse_text(p, i)))
			rc = one_word(pr, i, err);
	}
	return rc < 0 ? rc : 0;
}
