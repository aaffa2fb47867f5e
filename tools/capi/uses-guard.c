// SPDX-License-Identifier: GPL-2.0-only
/*
 * linux/cleanup.h: `guard(mutex)(&x->lock);` and `scoped_guard(mutex, &x->lock)` take what
 * DEFINE_GUARD(mutex, struct mutex *, …) or DEFINE_LOCK_GUARD_1(mutex, struct mutex, …)
 * says, which a member or a result that changed its type may be no more.
 */
#include "capi/rule-uses.h"

/* Of all that the file may mean by the name; NULL where they are not the same. */
static const char *guarded_type(struct walker *w, const char *name)
{
	const char *type = NULL;
	cref_vec refs = VEC_INIT;
	bool one = true;

	infer_visible(w, arena_printf(&w->tmp, "class_%s_constructor", name), &refs);
	for (size_t i = 0; i < refs.n && one; i++) {
		const struct cref *r = &refs.items[i];
		const char *is = r->fact->n_subs == 1 ? cref_param(r, 0) : NULL;

		one = is && (!type || strcmp(type, is) == 0);
		type = is;
	}
	VEC_RELEASE(&refs);
	return one ? type : NULL;
}

static bool is_word(const struct expr *e, const char *word)
{
	return e->kind == EX_IDENT && strcmp(e->name, word) == 0;
}

void uses_guarded(struct walker *w, const struct expr *call)
{
	bool scoped = is_word(call->a, "scoped_guard");
	const struct expr *maker = scoped ? call : call->a;
	struct expr *lock;
	const char *type;

	if (w->macro || w->expanded || maker->kind != EX_CALL || !maker->n_args ||
	    maker->args[0]->kind != EX_IDENT)
		return;
	if (scoped ? call->n_args != 2 : !is_word(maker->a, "guard") || call->n_args != 1)
		return;
	lock = call->args[scoped ? 1 : 0];
	if (!uses_culprit(w, lock))
		return;
	type = guarded_type(w, maker->args[0]->name);
	if (type)
		uses_converted(w, lock, type);
}
