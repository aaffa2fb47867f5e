// SPDX-License-Identifier: GPL-2.0-only
/*
 * A tree that conflicts goes in without the commits that do it: the merge has its
 * tip as a parent, so that every commit is in with its own id, and the tree of the
 * merge is that of merging the tip with those commits reverted.
 *
 * Which ones is found greedily. Of the commits that touch what conflicts the newest
 * is reverted first, until the rest merges; then each of them is tried without the
 * revert again, since not all need have been in the way.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-internal.h"
#include "repo/history.h"

#define MAX_REVERTS 32

struct reverting {
	struct fold *f;
	const struct merge_input *in;	/* the merge that conflicts, of one base */
	struct commit_list list;	/* newest first */
	bool out[MAX_REVERTS];		/* reverted */
	size_t n;
};

/* Merges trees alone. 0 with @tree, 1 conflicts, <0 failed. */
static int merge_trees(git_oid *tree, struct fold *f, const git_oid *base,
		       const git_oid *ours, const git_oid *theirs, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	const git_oid none = { { 0 } };
	char us[] = "ours", them[] = "theirs";
	struct merge_input in = { .n_bases = 1, .bases = &none, .base_trees = base };
	int rc;

	in.ours = (struct rev){ us, none, *ours };
	in.theirs = (struct rev){ them, none, *theirs };
	rc = merge_textual(&m, f->ctx, &in, NULL, err);
	if (rc)
		return rc;
	if (!git_oid_is_zero(&m.tree)) {
		*tree = m.tree;
		return 0;
	}
	return snapshot_write_tree(tree, &m.merged, f->scratch, err);
}

/* The tip's tree without the commits that are out. 0, 1 one cannot be reverted, <0. */
static int tip_without(git_oid *tree, const struct reverting *g, struct err *err)
{
	git_oid at = g->in->theirs.tree;

	for (size_t i = 0; i < g->n; i++) {
		const struct commit_info *c = &g->list.items[i];
		_cleanup_rev_ struct rev parent = REV_INIT;
		int rc;

		if (!g->out[i])
			continue;
		rc = rev_of_commit(&parent, g->f->r, &c->parents[0], NULL, err);
		if (rc >= 0)
			rc = merge_trees(&at, g->f, &c->tree, &at, &parent.tree, err);
		if (rc)
			return rc;
	}
	*tree = at;
	return 0;
}

/* 0 it merges like that, 1 not, <0 failed. */
static int try_without(git_oid *tree, const struct reverting *g, struct err *err)
{
	git_oid theirs;
	int rc = tip_without(&theirs, g, err);

	return rc ? rc : merge_trees(tree, g->f, &g->in->base_trees[0], &g->f->tree,
				     &theirs, err);
}

static int find_commits(struct reverting *g, const struct integrate_row *row,
			struct err *err)
{
	const char **paths = arena_alloc(&g->f->out->arena,
					 (row->n_conflicts + 1) * sizeof(*paths));
	struct history_opts opts = { .paths = paths, .limit = MAX_REVERTS + 1 };
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	for (size_t i = 0; i < row->n_conflicts; i++)
		if (row->conflicts[i].path && row->conflicts[i].how < FIXUP_HUNKS)
			paths[opts.n_paths++] = row->conflicts[i].path;
	if (!opts.n_paths)
		return 0;
	VEC_PUSH(&not, g->in->bases[0]);
	rc = history_commits(&g->list, g->f->r, &g->in->theirs.commit, &not, &opts, err);
	if (rc < 0)
		return rc;
	/* a merge is not reverted, nor what is below one */
	while (g->n < g->list.n && g->n < MAX_REVERTS &&
	       g->list.items[g->n].n_parents == 1)
		g->n++;
	return 0;
}

static void list_reverted(struct integrate_row *row, const struct reverting *g)
{
	struct arena *a = &g->f->out->arena;

	row->reverted = arena_alloc(a, (g->n + 1) * sizeof(*row->reverted));
	for (size_t i = 0; i < g->n; i++) {
		const struct commit_info *c = &g->list.items[i];

		if (g->out[i])
			row->reverted[row->n_reverted++] = (struct integrate_reverted){
				c->oid, arena_strdup(a, c->subject),
			};
	}
}

/* Reverts until it merges. 0, 1 it never does, <0. */
static int go_back(git_oid *tree, struct reverting *g, struct err *err)
{
	int rc = 1;

	for (size_t i = 0; rc == 1 && i < g->n; i++) {
		g->out[i] = true;
		rc = try_without(tree, g, err);
	}
	return rc;
}

/* Takes back what need not have been reverted, the oldest first. */
static int come_forward(git_oid *tree, struct reverting *g, struct err *err)
{
	for (size_t i = g->n; i-- > 0;) {
		git_oid better;
		int rc;

		if (!g->out[i])
			continue;
		g->out[i] = false;
		rc = try_without(&better, g, err);
		if (rc < 0)
			return rc;
		if (rc)
			g->out[i] = true;
		else
			*tree = better;
	}
	return 0;
}

int integrate_revert(git_oid *tree, struct fold *f, struct integrate_row *row,
		     const struct merge_input *in, struct err *err)
{
	struct reverting g = { .f = f, .in = in, .list = COMMIT_LIST_INIT };
	int rc = in->n_bases == 1 ? find_commits(&g, row, err) : 0;

	if (rc >= 0)
		rc = go_back(tree, &g, err);
	if (rc == 0)
		rc = come_forward(tree, &g, err);
	/* all of it reverted is none of it in */
	if (rc == 0 && git_oid_equal(tree, &f->tree))
		rc = 1;
	if (rc == 0)
		list_reverted(row, &g);
	commit_list_release(&g.list);
	return rc;
}
