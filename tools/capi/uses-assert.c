// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that assert what type a member has, as container_of() does, where the
 * provider gave the member another one.
 */
#include "capi/assertion.h"
#include "capi/rule-uses.h"

/* The change of the member that an argument names, of the type that another one names. */
static const struct delta_change *named_member(struct walker *w, const struct expr *call,
					       const char **name)
{
	struct probe *pr = uses_probe(w);
	const char *type = NULL;

	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		const char *tag;

		if (a->kind == EX_TYPE)
			type = a->type;
		if (a->kind != EX_IDENT || !type || !uses_changed_member(pr, a->name))
			continue;
		tag = probe_tag(pr, type);
		*name = a->name;
		return tag && probe_find_member(pr, type, a->name).state == MEMBER_FOUND ?
			       probe_member(pr, tag, a->name, NULL) : NULL;
	}
	return NULL;
}

/* The change of the type of a member whose value an argument is; NULL: none. */
static const struct delta_change *given_member(struct walker *w, const struct expr *call,
					       const char **name)
{
	struct probe *pr = uses_probe(w);

	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		const struct delta_member *m = NULL;
		const struct delta_change *ch;
		const char *type, *tag;

		if (a->kind != EX_MEMBER || !uses_changed_member(pr, a->name))
			continue;
		type = infer_type(w, a->a);
		tag = type ? probe_tag(pr, type) : NULL;
		ch = tag ? probe_member(pr, tag, a->name, &m) : NULL;
		*name = a->name;
		if (ch && m && m->what == MEMBER_RETYPED)
			return ch;
	}
	return NULL;
}

/* What of the text of a call is known to fail; NULL: nothing. */
static const char *fails(struct walker *w, const char *text, size_t len, uint32_t line)
{
	const struct probe *pr = uses_probe(w);
	_cleanup_eval_ struct eval ev = {
		.w = w, .in = { pr->tree, pr->snap, pr->repo, pr->path, false, false },
	};
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	const char *why;

	lex(&lx, text, len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = line;
	w->p.lx = &lx;
	why = assertion_fails(&ev, 0, (uint32_t)lx.toks.n - 1);
	w->p.lx = old;
	return why;
}

void uses_asserted(struct walker *w, struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct delta_change *ch;
	const char *name = NULL, *why;
	struct problem *p;

	if (w->macro || w->expanded || call->n_args < 2)
		return;
	ch = named_member(w, call, &name);
	if (!ch)
		ch = given_member(w, call, &name);
	if (!ch || !walk_expand_by(w, &text, call, eval_find_macro, w))
		return;
	/* nodes of the expansion live as long as those around it */
	why = fails(w, arena_strndup(&w->tmp, text.buf, text.len), text.len,
		    walk_line(w, call->a->tok));
	if (!why)
		return;
	p = probe_report(uses_probe(w), CHECK_NEW_CHECK, CHECK_LIKELY, call->a->tok,
			 call->a->name);
	p->change = ch;
	p->member = arena_strdup(uses_probe(w)->arena, name);
	probe_message(uses_probe(w), p, "%s, since %s has another type now", why, name);
}
