// SPDX-License-Identifier: GPL-2.0-only
/*
 * Of a merge with two bases git takes for the base what comes of merging the two. Where
 * these have a single base themselves, and that merge is clean beyond doubt, its tree is
 * known, and what is left is a merge with one base. At that depth git lets no directory
 * take anything along; where one might, there is doubt.
 */
#include "base/mem.h"
#include "merge/textual_internal.h"
#include "repo/freep.h"
#include "repo/scratch.h"

static int tree_of(git_oid *out, struct repo *r, const git_oid *commit, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, r, commit, NULL, err);

	*out = rev.tree;
	return rc;
}

/* 0 with the tree that git would make, 1 that is not known, <0 failed. */
static int make_base(git_oid *tree, struct repo *r, struct ctx *ctx,
		     const struct merge_input *in, struct err *err)
{
	_cleanup_(merge_sides_release) struct merge_sides s = { .ours = { .n_added = 0 } };
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_oids_ struct oid_vec inner = VEC_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct scratch *scratch;
	git_oid base;
	int rc = repo_merge_bases(&inner, r, ctx->cache, &in->bases[0], &in->bases[1], NULL,
				  &why);

	if (rc < 0 || inner.n != 1)
		return 1;
	rc = tree_of(&base, r, &inner.items[0], err);
	if (rc >= 0)
		rc = merge_side_changes(&s.ours, r, ctx->cache, &base, &in->base_trees[0], err);
	if (rc >= 0)
		rc = merge_side_changes(&s.theirs, r, ctx->cache, &base, &in->base_trees[1], err);
	if (rc >= 0)
		rc = merge_quick(&m, r, &s.ours, &s.theirs, false, NULL, err);
	if (rc < 0 || m.doubt != DOUBT_NONE)
		return rc < 0 ? rc : 1;
	rc = ctx_scratch(&scratch, ctx, err);
	return rc < 0 ? rc : snapshot_write_tree(tree, &m.merged, scratch, err);
}

/* What conflicts is all known here, or there is doubt. */
static bool has_conflicts(struct merge_result *m, struct repo *r, struct ctx *ctx,
			  const struct merge_input *in, const struct merge_opts *opts)
{
	struct oracle_job job = { .in = in, .out = m };

	return m->doubt == DOUBT_CONTENT && !repo_has_info_attributes(r) &&
	       files_recall(&job, ctx, opts);
}

int merge_virtual(struct merge_result *out, struct repo *r, struct ctx *ctx,
		  const struct merge_input *in, const struct merge_opts *opts, struct err *err)
{
	_cleanup_(merge_sides_release) struct merge_sides s = { .ours = { .n_added = 0 } };
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	git_oid base;
	int rc = make_base(&base, r, ctx, in, err);

	if (rc == 0)
		rc = merge_sides_fill(&s, r, NULL, &base, &in->ours.tree, &in->theirs.tree, err);
	if (rc == 0)
		rc = merge_quick(&m, r, &s.ours, &s.theirs, opts->verdict_only,
				 opts->keep ? ctx : NULL, err);
	if (rc)
		return rc;
	m.clean = m.doubt == DOUBT_NONE;
	if (!m.clean && !has_conflicts(&m, r, ctx, in, opts))
		return 1;
	m.doubtful = NULL;
	m.n_doubtful = 0;
	merge_result_release(out);
	*out = m;
	m = (struct merge_result)MERGE_RESULT_INIT;
	return 0;
}
