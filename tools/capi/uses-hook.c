// SPDX-License-Identifier: GPL-2.0-only
/*
 * LSM_HOOK_INIT(name, function) of security modules, against LSM_HOOK(ret, default, name,
 * parameters…) of linux/lsm_hook_defs.h, of which a member of a union is made.
 */
#include "capi/rule-uses.h"

/* The type that all declarations of the hook agree on; NULL: there are several. @gone: none. */
static const char *hook_type(struct walker *w, const char *made, bool *gone)
{
	const char *type = NULL;
	cref_vec refs = VEC_INIT;
	bool one = true;

	infer_visible(w, made, &refs);
	*gone = !refs.n;
	for (size_t i = 0; i < refs.n && one; i++) {
		const char *is = cref_str(&refs.items[i], refs.items[i].fact->type);

		one = !type || strcmp(type, is) == 0;
		type = is;
	}
	VEC_RELEASE(&refs);
	return one ? type : NULL;
}

static void report_gone(struct walker *w, uint32_t tok, const char *name,
			const struct delta_change *ch)
{
	struct probe *pr = uses_probe(w);
	struct problem *p = probe_report(pr, CHECK_FIELD, CHECK_LIKELY, tok, name);

	p->change = ch;
	probe_message(pr, p, "there is no hook %s any more", name);
}

void uses_hooked(struct walker *w, const struct expr *call)
{
	const struct delta_change *ch;
	const char *made, *type, *fn, *name;
	bool gone;

	if (strcmp(call->a->name, "LSM_HOOK_INIT") != 0 || call->n_args != 2 ||
	    call->args[0]->kind != EX_IDENT)
		return;
	name = call->args[0]->name;
	made = arena_cat(&w->tmp, LSM_HOOK_PREFIX, name);
	ch = probe_change(uses_probe(w), made, false);
	if (!ch || ch->what == DELTA_ADDED)
		return;
	type = hook_type(w, made, &gone);
	if (gone && !ch->n_new)
		report_gone(w, call->args[0]->tok, name, ch);
	fn = uses_function_value(w, call->args[1]);
	if (type && fn && infer_compat(w, fn, type) == COMPAT_NO)
		uses_report_callback(w, call->args[0]->tok, name,
				     uses_function_name(w, call->args[1]), fn, type, ch, NULL);
}
