// SPDX-License-Identifier: GPL-2.0-only
/*
 * `{ LIST(X) }` where X, of this file, pastes a name of each row, and the other side changed
 * the list: what it makes of a new row has to be there.
 */
#include <string.h>

#include "capi/listed.h"
#include "capi/rule.h"

/* A call of the list in the text, with the macros as they are at that place. */
struct list_call {
	struct probe *pr;
	uint32_t off;
	const struct delta_change *list;
	struct expand_macro is[2];	/* the list as it was, and as the tree has it */
	int now;		/* which of them */
};

static bool find_here(void *payload, const char *name, size_t len, struct expand_macro *out)
{
	struct list_call *c = payload;
	const struct lexed *lx = &c->pr->cf->lx;
	const struct macro *m;

	if (strlen(c->list->name) == len && memcmp(c->list->name, name, len) == 0) {
		*out = c->is[c->now];
		return true;
	}
	m = expand_macro_at(lx, name, len, c->off);
	return (m && expand_from_macro(out, lx, m)) || walk_find_macro(&c->pr->w, name, len, out);
}

static bool has_word(const struct lexed *lx, const char *word)
{
	return lex_has_word(lx->src, lx->len, word);
}

/* A value that is pasted: no text has it that the expansion is made of. */
static bool is_pasted(const struct list_call *c, struct parser *p, uint32_t i)
{
	const char *name = parse_text(p, i);
	const struct expand_macro *list = &c->is[c->now];
	const struct lexed *lx = &c->pr->cf->lx;

	if (parse_tok(p, i)->kind != TOK_IDENT || parse_word(p, i) != WORD_NONE ||
	    !rule_is_value(p, i) || lex_has_word(list->body, list->body_len, name))
		return false;
	for (size_t k = 0; k < lx->macros.n; k++)
		if (lex_has_word(lx->src + lx->macros.items[k].off, lx->macros.items[k].len, name))
			return false;
	return true;
}

/* Whether what the rows that stay make is declared, one by one: 1, 0, or none is; <0. */
static int siblings_are_there(struct list_call *c, const struct lexed *was,
			      const struct lexed *is, struct err *err)
{
	struct parser p = { .lx = was, .tmp = &c->pr->w.tmp };
	bool any = false;

	for (uint32_t i = 0; i + 1 < was->toks.n; i++) {
		int rc;

		if (!is_pasted(c, &p, i) || !has_word(is, parse_text(&p, i)))
			continue;
		rc = rule_is_declared(c->pr, parse_text(&p, i), err);
		if (rc <= 0)
			return rc;
		any = true;
	}
	return any;
}

static void report(struct list_call *c, uint32_t tok, const char *name)
{
	struct problem *p = probe_report(c->pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, tok, name);

	p->change = c->list;
	p->as = FACT_VAR;
	probe_message(c->pr, p, "%s() has a row now of which this makes %s, which nothing defines",
		      c->list->name, name);
}

static int compare(struct list_call *c, uint32_t tok, const struct lexed *was,
		   const struct lexed *is, struct err *err)
{
	struct parser p = { .lx = is, .tmp = &c->pr->w.tmp };
	int rc = siblings_are_there(c, was, is, err);

	if (rc <= 0)
		return rc;
	c->now = 1;
	for (uint32_t i = 0; i + 1 < is->toks.n; i++) {
		const char *name = parse_text(&p, i);

		if (!is_pasted(c, &p, i) || has_word(was, name) ||
		    has_word(&c->pr->cf->lx, name) || probe_change(c->pr, name, false))
			continue;
		rc = rule_is_declared(c->pr, name, err);
		if (rc < 0)
			return rc;
		if (!rc)
			report(c, tok, name);
	}
	return 0;
}

int rule_rows_paste(struct probe *pr, uint32_t tok, const struct delta_change *ch,
		    const char *const *args, size_t n, struct err *err)
{
	struct list_call c = { .pr = pr, .off = parse_tok(&pr->w.p, tok)->off, .list = ch };
	struct strbuf text[2] = { STRBUF_INIT, STRBUF_INIT };
	struct lexed lx[2] = { { 0 }, { 0 } };
	bool known = listed_is_change(ch) &&
		     walk_find_macro(&pr->w, ch->name, strlen(ch->name), &c.is[1]);
	int rc = 0;

	if (known)
		expand_from_fact(&c.is[0], ch->old_refs[0].facts, ch->old_refs[0].fact);
	for (int s = 0; known && s < 2; s++) {
		c.now = s;
		known = expand_call(&text[s], find_here, &c, ch->name, strlen(ch->name), args, n);
		lex(&lx[s], text[s].buf, text[s].len, LEX_FULL);
	}
	c.now = 0;
	if (known)
		rc = compare(&c, tok, &lx[0], &lx[1], err);
	for (int s = 0; s < 2; s++) {
		lexed_release(&lx[s]);
		strbuf_release(&text[s]);
	}
	return rc < 0 ? rc : 0;
}
