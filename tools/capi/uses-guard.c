// SPDX-License-Identifier: GPL-2.0-only
/*
 * linux/cleanup.h: what `CLASS(name, v)(…)`, `guard(name)(…)`, `scoped_guard(name, …)` and
 * their like are given, against what DEFINE_CLASS(name, …), DEFINE_GUARD(name, …) and the
 * others say: either side of that may have changed.
 */
#include "capi/rule-uses.h"

static bool is_word(const struct expr *e, const char *word)
{
	return e->kind == EX_IDENT && strcmp(e->name, word) == 0;
}

/* The macros that take a class: of how many arguments, and where those for the class begin. */
struct class_user {
	const char *name;
	unsigned int n_args;	/* `name(args)(…)`; 0: what it takes is among its own */
	unsigned int at;
};

static const struct class_user users[] = {
	{ "CLASS", 2, 0 },
	{ "ACQUIRE", 2, 0 },
	{ "guard", 1, 0 },
	{ "scoped_guard", 0, 1 },
	{ "scoped_cond_guard", 0, 2 },
};

/* The name of the class that a call is of; @at: the first argument for it. NULL: none. */
static const struct expr *class_of(const struct expr *call, unsigned int *at)
{
	for (size_t i = 0; i < sizeof(users) / sizeof(users[0]); i++) {
		const struct class_user *u = &users[i];
		const struct expr *maker = u->n_args ? call->a : call;

		if (maker->kind != EX_CALL || !is_word(maker->a, u->name) || !maker->n_args ||
		    maker->args[0]->kind != EX_IDENT ||
		    (u->n_args ? maker->n_args != u->n_args : maker->n_args < u->at))
			continue;
		*at = u->at;
		return maker->args[0];
	}
	return NULL;
}

/* Of all that the file may mean by the name; NULL where they are not the same. */
static const char *guarded_type(struct walker *w, const char *maker)
{
	const char *type = NULL;
	cref_vec refs = VEC_INIT;
	bool one = true;

	infer_visible(w, maker, &refs);
	for (size_t i = 0; i < refs.n && one; i++) {
		const struct cref *r = &refs.items[i];
		const char *is = r->fact->n_subs == 1 ? cref_param(r, 0) : NULL;

		one = is && (!type || strcmp(type, is) == 0);
		type = is;
	}
	VEC_RELEASE(&refs);
	return one ? type : NULL;
}

void uses_guarded(struct walker *w, const struct expr *call)
{
	const struct walk_use declared = { .used = false };
	const struct delta_change *ch;
	const struct expr *name;
	struct expr fn, as = *call;
	const char *type;
	unsigned int at;

	name = w->macro || w->expanded ? NULL : class_of(call, &at);
	if (!name)
		return;
	fn = *name;
	fn.name = arena_printf(&w->tmp, "class_%s_constructor", name->name);
	as.a = &fn;
	as.args += at;
	as.n_args -= at;
	ch = probe_change(uses_probe(w), fn.name, false);
	if (ch && ch->what != DELTA_ADDED) {
		uses_callee(w, &as, &declared, ch);
		return;
	}
	if (as.n_args != 1 ||
	    !(uses_probe(w)->typedefs || uses_culprit(w, as.args[0])))
		return;
	type = guarded_type(w, fn.name);
	if (type)
		uses_converted(w, as.args[0], type);
}
