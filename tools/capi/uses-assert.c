// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that assert what type a member has, as container_of() does, where the
 * provider gave the member another one.
 */
#include <string.h>

#include "capi/assertion.h"
#include "capi/rule-uses.h"

/* What the last but one of `a.b.c`, members of @type, is; NULL: not known. */
static const char *owner_of(struct probe *pr, const char *type, const struct expr *e)
{
	const struct expr *up = e->kind == EX_MEMBER ? e->a : NULL;
	const char *owner = up ? owner_of(pr, type, up) : type;
	struct member_info m;

	if (!up || !owner)
		return owner;
	m = probe_find_member(pr, owner, up->name);
	return m.state == MEMBER_FOUND ? m.type : NULL;
}

/* The change of the member that an argument names, of the type that another one names. */
static const struct delta_change *named_member(struct walker *w, const struct expr *call,
					       const char **name)
{
	struct probe *pr = uses_probe(w);
	const char *type = NULL;

	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		const char *tag, *owner;

		if (a->kind == EX_TYPE)
			type = a->type;
		if ((a->kind != EX_IDENT && a->kind != EX_MEMBER) || !type ||
		    !uses_changed_member(pr, a->name))
			continue;
		owner = owner_of(pr, type, a);
		tag = owner ? probe_tag(pr, owner) : NULL;
		*name = a->name;
		return tag && probe_find_member(pr, owner, a->name).state == MEMBER_FOUND ?
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

static void asserted(struct walker *w, struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct delta_change *ch;
	const char *name = NULL, *why;
	struct problem *p;

	if (call->n_args < 2)
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

/* Whether a macro's body has the name of a member that changed. */
static bool names_changed(struct probe *pr, const struct expand_macro *m)
{
	const char *p = m->body, *end = p + m->body_len;

	while (p < end) {
		const char *word = p;

		while (p < end && lex_is_word(*p))
			p++;
		if (p > word &&
		    uses_changed_member(pr, arena_strndup(&pr->w.tmp, word, (size_t)(p - word))))
			return true;
		p += p == word;
	}
	return false;
}

/* `#define to_x(p) container_of(p, struct x, member)` of the file */
static void own_asserted(struct walker *w, const struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	void *file = (void *)(uintptr_t)&w->cf->lx;
	struct expand_macro own;
	struct expr *e;
	uint32_t next;

	if (!expand_find_in_file(file, call->a->name, strlen(call->a->name), &own) ||
	    !names_changed(uses_probe(w), &own) ||
	    !walk_expand_by(w, &text, call, expand_find_in_file, file))
		return;
	lex(&lx, arena_strndup(&w->tmp, text.buf, text.len), text.len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = walk_line(w, call->a->tok);
	w->p.lx = &lx;
	w->expanded++;
	e = expr_parse(&w->p, 0, (uint32_t)lx.toks.n - 1, false, &next);
	if (e && e->kind == EX_CALL && e->a->kind == EX_IDENT)
		asserted(w, e);
	w->expanded--;
	w->p.lx = old;
}

void uses_asserted(struct walker *w, struct expr *call)
{
	if (w->macro || w->expanded)
		return;
	asserted(w, call);
	own_asserted(w, call);
}
