// SPDX-License-Identifier: GPL-2.0-only
/* Members that a structure has under an option only, since the provider's change. */
#include "capi/guard-use.h"
#include "capi/rule-uses.h"

void uses_optional_member(struct walker *w, const char *type, const char *name,
			  uint32_t tok, const struct member_info *m)
{
	struct probe *pr = uses_probe(w);
	const struct delta_member *was = NULL;
	const char *tag = m->state == MEMBER_FOUND ? probe_tag(pr, type) : NULL, *guard;
	bool met = true;

	if (tag)
		probe_member(pr, tag, name, &was);
	/* what comes of a structure in conflict is for whoever resolves it */
	if (!was || was->what != MEMBER_GUARDED ||
	    m->agg.fact->flags & (FACT_CUT | FACT_CONFLICT))
		return;
	guard = delta_member_guard(&m->agg, name);
	if (!guard || uses_is_macro(w, name))
		return;
	if (guard_is_met(&met, pr, tok, guard, w->err) < 0)
		w->rc = -1;
	else if (!met)
		uses_report_field(w, tok, tag, name, CHECK_LIKELY,
				  arena_printf(&w->tmp, "%s has the member %s under %s only now",
					       infer_show(w, tag), name, guard));
}
