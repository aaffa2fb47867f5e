// SPDX-License-Identifier: GPL-2.0-only
/* Conditions around a use that the provider's change of macros has switched off. */
#include "capi/guard-term.h"
#include "capi/rule.h"

/* The macro that a term of a condition asks for, "defined(X)" or "X"; NULL: none. */
static const char *asked_for(struct probe *pr, const char *term, size_t n)
{
	guard_strip_defined(&term, &n);
	for (size_t i = 0; i < n; i++)
		if (!lex_is_word(term[i]))
			return NULL;
	return arena_strndup(&pr->w.tmp, term, n);
}

/* Whether the provider added a macro that the file sees in every configuration: 1, 0, <0. */
static int is_new_macro(struct probe *pr, const char *name, struct err *err)
{
	const struct delta_change *ch = probe_change(pr, name, false);
	cref_vec refs = VEC_INIT;
	bool found = false;
	int rc;

	if (!ch || ch->what != DELTA_ADDED ||
	    (ch->after.kind != FACT_CONST && ch->after.kind != FACT_MACRO))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	for (size_t i = 0; i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		found |= (f->kind == FACT_CONST || f->kind == FACT_MACRO) && !f->guard &&
			 !(f->flags & FACT_UNDEF);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : found;
}

int rule_is_off(struct probe *pr, const char *text, struct err *err)
{
	const char *term;
	size_t n;

	while (guard_term(&text, &term, &n)) {
		const struct delta_change *ch = NULL;
		bool not = n && *term == '!', gone = false;
		const char *name = asked_for(pr, term + not, n - not);
		int rc;

		if (name && not) {
			rc = is_new_macro(pr, name, err);
			if (rc)
				return rc;
			continue;
		}
		if (name)
			ch = rule_may_be_gone(pr, name, NS_ORDINARY);
		if (!ch || (ch->before.kind != FACT_CONST && ch->before.kind != FACT_MACRO))
			continue;
		rc = rule_undefined(pr, NS_ORDINARY, ch, &gone, err);
		if (rc < 0 || gone)
			return rc < 0 ? rc : 1;
	}
	return 0;
}
