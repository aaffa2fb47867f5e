// SPDX-License-Identifier: GPL-2.0-only
/* Pointers to structures that are gone, or private to other files, where those must be known. */
#include <string.h>

#include "capi/rule-uses.h"

/* Whether the file only sees a declaration of the structure, which is private to others now. */
static bool made_private(struct walker *w, const struct delta_change *ch)
{
	bool gone = false;

	if (!delta_made_private(ctree_world(w->tree), ch))
		return false;
	if (rule_undefined(uses_probe(w), NS_TAG, ch, &gone, w->err) < 0)
		w->rc = -1;
	return gone && w->rc >= 0;
}

/* What became of "struct x", with or without one of that tag @there; NULL: nothing. */
static const struct delta_change *lost_tag(struct walker *w, const char *tag, bool there)
{
	const struct delta_change *ch = probe_change(uses_probe(w), strchr(tag, ' ') + 1, true);

	if (!ch || uses_is_macro(w, ch->name) ||
	    ((there || ch->what != DELTA_REMOVED) && !made_private(w, ch)))
		return NULL;
	return ch;
}

static void report(struct walker *w, const struct delta_change *ch, const char *tag,
		   uint32_t tok, const char *use)
{
	struct probe *pr = uses_probe(w);
	struct problem *p = probe_report(pr, CHECK_SYMBOL_GONE,
					 w->macro ? CHECK_LIKELY : CHECK_CERTAIN, tok, tag);

	p->change = ch;
	if (ch->what == DELTA_REMOVED)
		probe_message(pr, p, "%s is gone, and %s", tag, use);
	else
		probe_message(pr, p, "%s is private to %s now, and %s", tag, ch->after.path, use);
}

void uses_incomplete_member(struct walker *w, struct expr *e, bool there)
{
	const char *type = infer_type(w, e->a);
	const char *tag = type ? probe_tag(uses_probe(w), type) : NULL;
	const struct delta_change *ch;

	/* by value it is its declaration that breaks */
	ch = tag && e->arrow ? lost_tag(w, tag, there) : NULL;
	if (ch)
		report(w, ch, tag, e->tok,
		       arena_printf(&w->tmp, "its member %s is used", e->name));
}

/* Whether the file has "struct x {" somewhere, in a function too. */
static bool has_own(const struct walker *w, const char *tag)
{
	const struct lexed *lx = &w->cf->lx;
	const char *name = strchr(tag, ' ') + 1;

	for (uint32_t i = 1; i + 1 < lx->toks.n; i++)
		if (lex_is_op(lx, i + 1, '{') && tok_is(lx, lex_tok(lx, i), name))
			return true;
	return false;
}

void uses_incomplete_step(struct walker *w, struct expr *e)
{
	const char *type = infer_type(w, e), *tag;
	const struct delta_change *ch;
	struct ctype t;
	bool gone = false;

	if (!type)
		return;
	type = infer_resolve(w, type);
	ctype_parse(&t, type);
	tag = t.ptr == 1 && !t.func && !t.array ? probe_tag(uses_probe(w), type) : NULL;
	ch = tag && strchr(tag, ' ') ? lost_tag(w, tag, false) : NULL;
	if (ch && has_own(w, tag))
		return;
	if (ch && ch->what == DELTA_REMOVED &&
	    rule_undefined(uses_probe(w), NS_TAG, ch, &gone, w->err) < 0)
		w->rc = -1;
	if (gone)
		report(w, ch, tag, e->tok, "a pointer to it is moved");
}

const char *uses_gone_tag(struct walker *w, const char *type)
{
	const char *tag = type ? probe_tag(uses_probe(w), type) : NULL;
	const struct delta_change *ch =
		tag && strchr(tag, ' ') ? lost_tag(w, tag, false) : NULL;

	return ch ? tag : NULL;
}
