// SPDX-License-Identifier: GPL-2.0-only
/*
 * Callbacks of programs: members of structures that point to functions. As of what the
 * expressions around are is not known, a function counts that is just what the member
 * was before, and a call with as many arguments as that took, where no other structure
 * around has a callback of that name.
 */
#include <string.h>

#include "capi/ctype.h"
#include "capi/rule-tools-internal.h"

/* A function type, or that of a pointer to one, as a pointer; NULL: it is none. */
static const char *pointer(struct arena *a, const char *type)
{
	const char *bare = strstr(type, " ()(");
	struct ctype t;

	if (bare)
		return arena_printf(a, "%.*s (*)%s", (int)(bare - type), type, bare + 3);
	ctype_parse(&t, type);
	return t.func && t.func_ptr == 1 ? type : NULL;
}

static void note(struct hunt *h, const char *name, const struct delta_change *ch,
		 const char *tag, const char *before, const char *now, const char *spelled)
{
	const struct map_entry *e = map_find(&h->callbacks, name, strlen(name));
	struct tool_callback *cb = e ? (void *)(uintptr_t)e->value : NULL;

	before = pointer(&h->arena, before);
	now = pointer(&h->arena, now);
	if (!before || !now || strcmp(before, now) == 0)
		return;
	/* of two that are called so one may be meant as well as the other */
	if (cb) {
		cb->before = strcmp(cb->before, before) == 0 ? cb->before : "";
		return;
	}
	cb = arena_alloc(&h->arena, sizeof(*cb));
	*cb = (struct tool_callback){ .name = arena_strdup(&h->arena, name), .ch = ch,
				      .tag = arena_strdup(&h->arena, tag), .before = before,
				      .now = now,
				      .spelled = arena_strdup(&h->arena, spelled) };
	map_put(&h->callbacks, cb->name, strlen(cb->name), NULL)->value = (uintptr_t)cb;
}

/* The members that have the typedef, in the file that says what it is. */
static int by_typedef(struct hunt *h, const struct delta_change *ch, struct err *err)
{
	const char *before = cref_str(&ch->old_refs[0], ch->old_refs[0].fact->type);
	const char *now = cref_str(&ch->new_refs[0], ch->new_refs[0].fact->type);
	bool function = strstr(now, " ()(");
	const char *spelled = function ? arena_cat(&h->arena, ch->name, " *") : ch->name;
	const struct facts *f;
	int rc = ctree_facts(&f, h->sw->side[h->provider], ch->after.path, err);

	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++)
		for (uint32_t k = 0; f->facts[i].kind == FACT_STRUCT && k < f->facts[i].n_subs;
		     k++) {
			const struct fact_sub *m = &f->subs[f->facts[i].first_sub + k];

			if (strcmp(facts_str(f, m->type), spelled) == 0)
				note(h, facts_str(f, m->name), ch,
				     facts_str(f, f->facts[i].name), before, now, spelled);
		}
	return rc < 0 ? rc : 0;
}

int tools_callbacks(struct hunt *h, struct err *err)
{
	const struct delta *d = h->sw->delta[h->provider];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < d->n; i++) {
		const struct delta_change *ch = &d->items[i];

		if (!ch->before.path || !ch->after.path || !tools_is_program(ch->after.path))
			continue;
		for (size_t k = 0; ch->tag && k < ch->n_members; k++)
			if (ch->members[k].what == MEMBER_CALLBACK)
				note(h, ch->members[k].name, ch, ch->name,
				     ch->members[k].before, ch->members[k].after,
				     ch->members[k].after);
		if (ch->what == DELTA_SIGNATURE && ch->after.kind == FACT_TYPEDEF &&
		    ch->before.kind == FACT_TYPEDEF && ch->n_old == 1 && ch->n_new == 1)
			rc = by_typedef(h, ch, err);
	}
	return rc;
}

/* The type of the function @name of the file, as a pointer; NULL: it has none. */
static const char *function_type(const struct facts *f, const char *name, struct arena *a)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		_cleanup_strbuf_ struct strbuf params = STRBUF_INIT;
		const struct fact *fn = &f->facts[i];

		if (fn->kind != FACT_FUNC || strcmp(facts_str(f, fn->name), name) != 0)
			continue;
		if (fn->flags & FACT_COND_ARITY)
			return NULL;
		for (uint32_t k = 0; k < fn->n_subs; k++)
			strbuf_addf(&params, "%s%s", k ? ", " : "",
				    facts_str(f, f->subs[fn->first_sub + k].type));
		if (fn->flags & FACT_VARIADIC)
			strbuf_addstr(&params, fn->n_subs ? ", ..." : "...");
		return ctype_func_ptr(a, facts_str(f, fn->type),
				      params.len ? params.buf : "void");
	}
	return NULL;
}

/* `m = f;`, `.m = &f,`: the word of the function; 0: it is nothing of the sort. */
static uint32_t value_of(const struct lexed *lx, uint32_t i)
{
	if (!lex_is_op(lx, i + 1, '='))
		return 0;
	i += lex_is_op(lx, i + 2, '&') ? 3 : 2;
	return lex_tok(lx, i)->kind == TOK_IDENT &&
			       (lex_is_op(lx, i + 1, ';') || lex_is_op(lx, i + 1, ',') ||
				lex_is_op(lx, i + 1, '}')) ? i : 0;
}

/* Whether a call with @n arguments is as the callback was, and not as it is. */
static bool other_count(const struct tool_callback *cb, uint32_t n)
{
	struct ctype was, is;
	bool more, unsure;

	ctype_parse(&was, cb->before);
	ctype_parse(&is, cb->now);
	if (ctype_n_params(&was, &more, &unsure) != n || more || unsure)
		return false;
	return ctype_n_params(&is, &more, &unsure) != n && !more && !unsure;
}

/* What is wrong with what is done to the member at @i; NULL: nothing. */
static const char *misfit(const struct hunt *h, const struct fresh *fresh,
			  const struct lexed *lx, uint32_t i, const struct tool_callback *cb)
{
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	struct arena *a = &h->sw->arena;
	uint32_t value = value_of(lx, i), n;
	const char *fn, *type;

	if (lex_is_op(lx, i + 1, '(')) {
		n = tools_count_args(lx, i + 1, a);
		return other_count(cb, n) ? arena_printf(a, "called with %u argument%s, the "
							    "callback is now %s", n,
							 n == 1 ? "" : "s", cb->now) : NULL;
	}
	if (!value)
		return NULL;
	facts_scan(&facts, fresh->merged.data, fresh->merged.len);
	fn = arena_strndup(a, lx->src + lex_tok(lx, value)->off, lex_tok(lx, value)->len);
	type = function_type(&facts, fn, a);
	if (!type || strcmp(type, cb->before) != 0)
		return NULL;
	return arena_printf(a, "%s is %s, the callback is now %s", fn, type, cb->now);
}

int tools_callback(const struct hunt *h, struct fresh *fresh, const struct lexed *lx, uint32_t i,
		   const char *name, struct err *err)
{
	const struct map_entry *e = map_find(&h->callbacks, name, strlen(name));
	const struct tool_callback *cb = e ? (const void *)(uintptr_t)e->value : NULL;
	struct arena *a = &h->sw->arena;
	struct check_finding *f;
	const char *wrong;
	int rc;

	if (!cb || !tools_in_reach(fresh->path, cb->ch->after.path))
		return 0;
	wrong = misfit(h, fresh, lx, i, cb);
	rc = wrong ? tools_has_other(h, fresh->path, cb, err) : 1;
	if (rc)
		return rc < 0 ? rc : 0;
	f = tools_report(h, cb->ch, lex_is_op(lx, i + 1, '(') ? CHECK_SIGNATURE : CHECK_CALLBACK,
			 fresh->path, lx, i,
			 arena_printf(a, "struct %s.%s", cb->tag, name));
	f->member = cb->ch->tag ? arena_strdup(a, name) : NULL;
	f->message = wrong;
	return 0;
}
