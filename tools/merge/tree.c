// SPDX-License-Identifier: GPL-2.0-only
#include "merge/tree.h"

#include "base/cleanup.h"

int merge_result_tree(git_oid *out, const struct merge_result *m, struct scratch *scratch,
		      struct err *err)
{
	if (git_oid_is_zero(&m->tree))
		return snapshot_write_tree(out, &m->merged, scratch, err);
	*out = m->tree;
	return 0;
}

int merge_to_tree(git_oid *out, struct ctx *ctx, struct repo *r, struct scratch *scratch,
		  const struct rev *ours, const struct rev *theirs, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_(merge_input_release) struct merge_input in = { .n_bases = 0 };
	int rc = merge_input_fill(&in, ctx, r, ours, theirs, err), conflicts;

	if (rc >= 0)
		rc = merge_textual(&m, ctx, &in, NULL, err);
	conflicts = rc;
	if (rc >= 0)
		rc = merge_result_tree(out, &m, scratch, err);
	return rc < 0 ? rc : conflicts;
}
