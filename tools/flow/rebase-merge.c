// SPDX-License-Identifier: GPL-2.0-only
/*
 * A merge made again, of what its parents have become. What somebody made of the first
 * merge beyond what git does by itself is carried over: a change where there was no conflict
 * as a change to the new automatic merge; a resolution as one that is recorded, for the same
 * conflict.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/rebase-internal.h"

void rebase_automatic_release(struct rebase_automatic *a)
{
	merge_result_release(&a->m);
	merge_input_release(&a->in);
}

int rebase_merged_tree(git_oid *tree, struct rebase *b, const struct merge_result *m,
		       struct err *err)
{
	return snapshot_write_tree(tree, &m->merged, b->scratch, err);
}

int rebase_automatic(struct rebase_automatic *a, struct rebase *b, const git_oid parents[2],
		     const struct merge_opts *opts, struct err *err)
{
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	int rc = rev_of_commit(&ours, b->r, &parents[0], NULL, err);

	if (rc >= 0)
		rc = rev_of_commit(&theirs, b->r, &parents[1], NULL, err);
	/* the cache is for commits that stay */
	if (rc >= 0) {
		_cleanup_oids_ struct oid_vec bases = VEC_INIT;

		rc = repo_merge_bases(&bases, b->r, NULL, &parents[0], &parents[1], NULL,
				      err);
		if (rc >= 0)
			rc = merge_input_of(&a->in, b->r, &ours, &theirs, &bases, err);
	}
	if (rc >= 0)
		rc = merge_textual(&a->m, b->ctx, &a->in, opts, err);
	if (rc < 0)
		return rc;
	a->clean = rc == 0;
	a->tree = a->m.tree;
	return a->clean && git_oid_is_zero(&a->tree) ?
		       rebase_merged_tree(&a->tree, b, &a->m, err) : 0;
}

static int merge_commits(struct rebase_automatic *a, struct rebase *b,
			 const git_oid parents[2], struct err *err)
{
	const struct merge_opts opts = { .keep = b->resolver.keep };

	return rebase_automatic(a, b, parents, &opts, err);
}

/* The second parent is in the first one already. */
static bool is_contained(const struct rebase_automatic *a)
{
	return a->in.n_bases == 1 &&
	       git_oid_equal(&a->in.bases[0], &a->in.theirs.commit);
}

int rebase_carry(git_oid *tree, struct rebase *b, size_t row, const git_oid *was,
		 struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	const struct resolve_trees what = {
		.base = *was, .ours = *tree, .theirs = c->tree,
		.our_name = "the merge made again", .their_name = c->subject,
	};

	if (git_oid_equal(was, &c->tree))
		return 0;
	b->out->rows[row].carried = true;
	return resolve_trees(tree, &b->out->rows[row].conflicts, &b->out->arena,
			     &b->resolver, &what, err);
}

/* What is known of the old merge alone, which nobody has recorded. */
static int learn(struct rebase *b, const struct commit_info *c, struct err *err)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result got = FLOW_FIXUP_RESULT_INIT;
	const struct flow_fixup_opts opts = { .dry_run = true };
	char hex[GIT_OID_HEXSZ + 1];

	flow_fixups_release(&b->learned);
	b->learned.name = mem_strdup("the merge");
	b->learned.loaded = true;
	return flow_fixup_record(&got, &b->learned, b->ctx,
				 git_oid_tostr(hex, sizeof(hex), &c->oid), &opts, err);
}

/* Resolves conflicts of the new merge as the store says, else as in the old one. */
static int resolve(struct rebase *b, size_t row, struct rebase_automatic *now, struct err *err)
{
	struct resolve_conflicts *conflicts = &b->out->rows[row].conflicts;
	struct arena *a = &b->out->arena;
	struct resolver by = b->resolver;
	int rc = resolve_merge(conflicts, a, &b->resolver, &now->m, err);

	if (rc != 1)
		return rc;
	by.fixups = &b->learned;
	by.index = NULL;
	rc = learn(b, rebase_commit(b, row), err);
	if (rc >= 0)
		rc = resolve_merge(conflicts, a, &by, &now->m, err);
	if (rc == 0)
		b->out->rows[row].carried = true;
	resolver_release(&by);
	return rc;
}

/* 0 with the tree, 1 conflicts, <0. */
static int merge_again(git_oid *tree, struct rebase *b, size_t row,
		       struct rebase_automatic *now, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	_cleanup_rebase_automatic_ struct rebase_automatic was = REBASE_AUTOMATIC_INIT;
	int rc;

	if (!now->clean) {
		rc = resolve(b, row, now, err);
		return rc ? rc : rebase_merged_tree(tree, b, &now->m, err);
	}
	rc = merge_commits(&was, b, c->parents, err);
	if (rc < 0)
		return rc;
	*tree = now->tree;
	/* without a conflict any more there is nothing to compare a resolution with */
	return was.clean ? rebase_carry(tree, b, row, &was.tree, err) : 0;
}

int rebase_merge(struct rebase *b, size_t row, const git_oid *parents, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct rebase_row *out = &b->out->rows[row];
	_cleanup_rebase_automatic_ struct rebase_automatic now = REBASE_AUTOMATIC_INIT;
	git_oid tree;
	int rc;

	if (c->n_parents > 2)
		return rebase_octopus(b, row, parents, err);
	rc = merge_commits(&now, b, parents, err);
	if (rc < 0)
		return rc;
	if (is_contained(&now)) {
		out->state = REBASE_EMPTY;
		return 0;
	}
	rc = merge_again(&tree, b, row, &now, err);
	if (rc) {
		out->state = REBASE_CONFLICT;
		return rc;
	}
	out->state = out->conflicts.n ? REBASE_RESOLVED : REBASE_PICKED;
	return rebase_write(&out->commit, b, c, &tree, parents, 2, err);
}
