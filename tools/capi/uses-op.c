// SPDX-License-Identifier: GPL-2.0-only
/*
 * `kvm_call(flush)(vcpu)`: a macro pastes the name of what is called, which a list of
 * such names has made elsewhere; a table of operations has a member for each. And
 * `static_call(key)(…)`, whose key names a function, or such a member, at its declaration.
 */
#include <limits.h>

#include "base/bytes.h"
#include "capi/rule-uses.h"
#include "capi/static-call.h"

/* How many arguments a pointer to a function takes; UINT_MAX: not known. */
static unsigned int arity_of(const char *type)
{
	bool more, unsure;
	unsigned int n;
	struct ctype t;

	if (!type)
		return UINT_MAX;
	ctype_parse(&t, type);
	if (!t.func)
		return UINT_MAX;
	n = ctype_n_params(&t, &more, &unsure);
	return more || unsure ? UINT_MAX : n;
}

/*
 * The one structure whose member of that name took so many arguments and changed;
 * NULL: there is none, or several.
 */
static const struct delta_change *changed_op(const struct delta *d, const char *name,
					     unsigned int n_args, const struct delta_member **op)
{
	const struct delta_change *found = NULL;

	for (size_t i = 0; i < d->n; i++)
		for (size_t k = 0; d->items[i].tag && k < d->items[i].n_members; k++) {
			const struct delta_member *m = &d->items[i].members[k];

			if ((m->what != MEMBER_REMOVED && m->what != MEMBER_CALLBACK) ||
			    strcmp(m->name, name) != 0 || arity_of(m->before) != n_args)
				continue;
			if (found)
				return NULL;
			found = &d->items[i];
			*op = m;
		}
	return found;
}

/* Whether the macro pastes, and what it pastes of @name is declared nowhere. */
static bool pastes(struct walker *w, const struct expr *maker, const char *name)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool pasted = false;

	if (!walk_expand(w, &text, maker))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (size_t i = 0; i + 1 < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];
		cref_vec refs = VEC_INIT;
		bool declared;

		if (t->kind != TOK_IDENT || t->len <= strlen(name) ||
		    !memmem(lx.src + t->off, t->len, name, strlen(name)))
			continue;
		infer_visible(w, arena_strndup(&w->tmp, lx.src + t->off, t->len), &refs);
		declared = refs.n;
		VEC_RELEASE(&refs);
		if (declared)
			return false;
		pasted = true;
	}
	return pasted;
}

void uses_pasted_op(struct walker *w, const struct expr *call)
{
	struct probe *pr = uses_probe(w);
	const struct expr *maker = call->a, *word;
	const struct delta_member *op = NULL;
	const struct delta_change *ch;
	const char *tag, *symbol;
	struct member_info is;
	unsigned int now;
	struct problem *p;

	if (w->macro || w->expanded || maker->kind != EX_CALL || maker->a->kind != EX_IDENT ||
	    maker->n_args != 1 || maker->args[0]->kind != EX_IDENT)
		return;
	word = maker->args[0];
	if (!uses_changed_member(pr, word->name) || walk_local(w, word->name))
		return;
	ch = changed_op(pr->delta, word->name, call->n_args, &op);
	if (!ch || !pastes(w, maker, word->name))
		return;
	tag = arena_cat(&w->tmp, "struct ", ch->name);
	is = infer_member(w, tag, word->name);
	if (op->what == MEMBER_REMOVED && is.state == MEMBER_ABSENT) {
		uses_report_field(w, word->tok, tag, word->name, CHECK_LIKELY,
				  arena_printf(&w->tmp, "%s has no member %s any more, by which "
					       "%s() goes", tag, word->name, maker->a->name));
		return;
	}
	now = is.state == MEMBER_FOUND ? arity_of(is.type) : UINT_MAX;
	if (op->what != MEMBER_CALLBACK || now == UINT_MAX || now == call->n_args)
		return;
	symbol = uses_member_symbol(w, tag, word->name);
	p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, word->tok, symbol);
	p->change = ch;
	p->member = arena_strdup(pr->arena, word->name);
	probe_message(pr, p, "called with %u argument%s, the callback now takes %u", call->n_args,
		      call->n_args == 1 ? "" : "s", now);
}

/* The pointer type of what a static call's target names: `f`, `x.op`, `*x->op`; NULL: unknown. */
static const char *target_type(struct walker *w, const char *target)
{
	const char *dot = strpbrk(target, ".-"), *end = target + strlen(target), *op;
	struct expr of = { .kind = EX_IDENT }, member = { .kind = EX_MEMBER, .a = &of };

	if (*target == '*' || *target == '&')
		target++;
	op = dot ? dot + (*dot == '-' ? 2 : 1) : end;
	of.name = arena_strndup(&w->tmp, target, (size_t)((dot ? dot : end) - target));
	for (const char *p = of.name; *p; p++)
		if (!lex_is_word(*p))
			return NULL;
	if (!dot)
		return uses_function_value(w, &of);
	member.name = op;
	member.arrow = *dot == '-';
	return infer_type(w, &member);
}

struct made_key {
	const char *key;
	const struct delta_change *ch;
	const struct delta_member *op;
};

static bool is_made_key(void *payload, const char *key, const struct delta_change *c,
			const struct delta_member *m)
{
	struct made_key *k = payload;

	if (strcmp(key, k->key) != 0)
		return false;
	k->ch = c;
	k->op = m;
	return true;
}

/* A key that a list of a structure's members has made; its member changed, or is gone. */
static void call_of_member(struct walker *w, const struct expr *call, const struct expr *word)
{
	struct probe *pr = uses_probe(w);
	struct made_key k = { .key = word->name };
	const char *tag, *maker = call->a->a->name;
	struct member_info is;
	struct problem *p;
	struct verdict v;

	static_call_made(pr->delta, is_made_key, &k);
	if (!k.ch)
		return;
	tag = arena_cat(&w->tmp, "struct ", k.ch->name);
	is = infer_member(w, tag, k.op->name);
	if (k.op->what == MEMBER_REMOVED && is.state == MEMBER_ABSENT)
		uses_report_field(w, word->tok, tag, k.op->name, CHECK_LIKELY,
				  arena_printf(&w->tmp, "%s has no member %s any more, by which "
					       "%s() goes", tag, k.op->name, maker));
	if (k.op->what != MEMBER_CALLBACK || is.state != MEMBER_FOUND || !is.type)
		return;
	v = uses_pointer(w, call, is.type);
	if (v.ok)
		return;
	p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, word->tok, word->name);
	p->change = k.ch;
	p->member = arena_strdup(pr->arena, k.op->name);
	probe_message(pr, p, "%s", v.why);
}

void uses_static_call(struct walker *w, const struct expr *call)
{
	const struct expr *maker = call->a, *word;
	cref_vec refs = VEC_INIT;
	const char *target = NULL, *type;
	struct problem *p;
	struct verdict v;

	if (w->macro || w->expanded || maker->kind != EX_CALL || maker->a->kind != EX_IDENT ||
	    !string_begins(maker->a->name, "static_call") || maker->n_args != 1 ||
	    maker->args[0]->kind != EX_IDENT)
		return;
	word = maker->args[0];
	infer_visible(w, arena_cat(&w->tmp, STATIC_CALL_PREFIX, word->name), &refs);
	for (size_t i = 0; i < refs.n && !target; i++)
		if (static_call_key(refs.items[i].facts, refs.items[i].fact))
			target = cref_str(&refs.items[i], refs.items[i].fact->type);
	VEC_RELEASE(&refs);
	if (!target)
		call_of_member(w, call, word);
	if (!target || !static_call_changed(uses_probe(w)->delta, target))
		return;
	type = target_type(w, target);
	v = uses_pointer(w, call, type);
	if (v.ok)
		return;
	p = probe_report(uses_probe(w), CHECK_SIGNATURE, v.confidence, word->tok, word->name);
	p->change = probe_change(uses_probe(w), target + (*target == '*' || *target == '&'), false);
	probe_message(uses_probe(w), p, "%s", v.why);
}
