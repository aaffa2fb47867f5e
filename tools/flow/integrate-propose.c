// SPDX-License-Identifier: GPL-2.0-only
/*
 * A merge that breaks something without a conflict, repaired as flow/suggest.h proposes:
 * with all of it or not at all, and only when the merge as it is then has been checked.
 */
#include "flow/integrate-internal.h"

static bool is_proved(const struct flow_check_result *found)
{
	for (size_t i = 0; i < found->n_silent; i++) {
		const struct flow_silent *s = &found->silent[i];

		if (!s->suppressed && (!s->suggest || s->suggest->state != SUGGEST_PROVED))
			return false;
	}
	return found->n_silent > found->n_suppressed;
}

int integrate_propose(git_oid *tree, struct fold *f, struct integrate_row *row,
		      const struct rev *theirs, const git_oid *commit, struct err *err)
{
	_cleanup_rev_ struct rev ours = REV_INIT, merge = REV_INIT;
	struct flow_check_opts check = integrate_check_opts(f);
	const struct suggest_opts opts = { .judged = &merge, .check = &check };
	int rc = rev_of_commit(&ours, f->r, &f->commit, "integration", err);

	check.textual = false;
	if (rc >= 0)
		rc = rev_of_commit(&merge, f->r, commit, "merge", err);
	if (rc >= 0)
		rc = flow_suggest(row->found, tree, f->ctx, &ours, theirs, &opts, err);
	if (rc < 0)
		return rc;
	return is_proved(row->found) ? 0 : 1;
}
