// SPDX-License-Identifier: GPL-2.0-only
/*
 * A tree that conflicts goes in without the commits that do it: the merge has its
 * tip as a parent, so that every commit is in with its own id, and the tree of the
 * merge is that of merging the tip with those commits reverted.
 *
 * Which ones is found greedily. Of the commits that touch what conflicts the newest
 * is reverted first, until the rest merges; then each of them is tried without the
 * revert again, since not all need have been in the way. The commits that silent
 * conflicts name are known beforehand. Last, what depends on them: a tree that is left
 * with uses of what it does not have any more loses the commits that took it away, too.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/check.h"
#include "flow/integrate-internal.h"
#include "repo/history.h"

#define MAX_REVERTS 32
#define MAX_COMMITS 2048	/* of a tree that are looked at */
#define MAX_ROUNDS 8		/* of looking for what depends on reverts */

struct reverting {
	struct fold *f;
	const struct integrate_row *row;
	const struct merge_input *in;	/* the merge that conflicts, of one base */
	struct commit_list list;	/* what comes in, newest first */
	bool *out;			/* which of them are reverted */
	bool *named;			/* by a silent conflict: that stays so */
	size_t n;			/* of the list */
};

/*
 * Merges trees alone. 0 with @tree, 1 conflicts, <0 failed. @row: the store may resolve
 * them, NULL: it may not.
 */
static int merge_trees(git_oid *tree, struct fold *f, const struct integrate_row *row,
		       const git_oid *base, const git_oid *ours, const git_oid *theirs,
		       struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	const git_oid none = { { 0 } };
	char us[] = "ours", them[] = "theirs";
	struct merge_input in = { .n_bases = 1, .bases = &none, .base_trees = base };
	int rc;

	in.ours = (struct rev){ us, none, *ours };
	in.theirs = (struct rev){ them, none, *theirs };
	rc = merge_textual(&m, f->ctx, &in, NULL, err);
	if (rc == 1 && row) {
		struct integrate_row apart = *row;	/* which keeps its list */

		rc = integrate_resolve(f, &apart, &m, err);
		if (rc == 0)
			return snapshot_write_tree(tree, &m.merged, f->scratch, err);
	}
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
			rc = merge_trees(&at, g->f, NULL, &c->tree, &at, &parent.tree, err);
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

	return rc ? rc : merge_trees(tree, g->f, g->row, &g->in->base_trees[0],
				     &g->f->tree, &theirs, err);
}

static int list_commits(struct reverting *g, struct err *err)
{
	struct history_opts opts = { .limit = MAX_COMMITS };
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	VEC_PUSH(&not, g->in->bases[0]);
	rc = history_commits(&g->list, g->f->r, &g->in->theirs.commit, &not, &opts, err);
	if (rc < 0)
		return rc;
	g->n = g->list.n;
	g->out = mem_zalloc((g->n + 1) * sizeof(*g->out));
	g->named = mem_zalloc((g->n + 1) * sizeof(*g->named));
	return 0;
}

/* A merge is not reverted, what it brought in can be. */
static bool can_go(const struct reverting *g, size_t i)
{
	return g->list.items[i].n_parents == 1;
}

/* Those that silent conflicts name. Whether there are any. */
static bool mark_named(struct reverting *g)
{
	const struct oid_vec *named = &g->f->named;
	bool any = false;

	for (size_t i = 0; i < g->n; i++)
		for (size_t k = 0; k < named->n; k++)
			if (can_go(g, i) &&
			    git_oid_equal(&g->list.items[i].oid, &named->items[k]))
				any = g->out[i] = g->named[i] = true;
	return any;
}

typedef VEC(size_t) index_vec;

/* Which of them touch the paths, newest first, at most MAX_REVERTS. */
static int touching(index_vec *out, const struct reverting *g, const char *const *paths,
		    size_t n_paths, struct err *err)
{
	struct history_opts opts = { .paths = paths, .n_paths = n_paths,
				     .limit = MAX_REVERTS };
	_cleanup_commits_ struct commit_list found = COMMIT_LIST_INIT;
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	VEC_PUSH(&not, g->in->bases[0]);
	rc = history_commits(&found, g->f->r, &g->in->theirs.commit, &not, &opts, err);
	for (size_t i = 0, k = 0; rc >= 0 && i < g->n && k < found.n; i++)
		if (git_oid_equal(&g->list.items[i].oid, &found.items[k].oid)) {
			if (can_go(g, i))
				VEC_PUSH(out, i);
			k++;
		}
	return rc < 0 ? rc : 0;
}

static void list_reverted(struct integrate_row *row, const struct reverting *g)
{
	struct arena *a = &g->f->out->arena;

	row->n_reverted = 0;
	row->reverted = arena_alloc(a, (g->n + 1) * sizeof(*row->reverted));
	for (size_t i = 0; i < g->n; i++) {
		const struct commit_info *c = &g->list.items[i];

		if (g->out[i])
			row->reverted[row->n_reverted++] = (struct integrate_reverted){
				c->oid, arena_strdup(a, c->subject),
			};
	}
}

/*
 * What is in the way: of conflicts, and of what a silent one names, which later commits
 * may have built on.
 */
static const char **paths_of(size_t *n, const struct reverting *g)
{
	const struct integrate_row *row = g->row;
	const struct flow_check_result *found = g->f->named.n ? row->found : NULL;
	size_t n_found = found ? found->n_silent : 0;
	const char **paths = arena_alloc(&g->f->out->arena,
					 (row->n_conflicts + 3 * n_found + 1) *
						 sizeof(*paths));

	*n = 0;
	for (size_t i = 0; i < row->n_conflicts; i++)
		if (row->conflicts[i].path && row->conflicts[i].how < FIXUP_HUNKS)
			paths[(*n)++] = row->conflicts[i].path;
	for (size_t i = 0; i < n_found; i++) {
		const struct check_finding *c = &found->silent[i].f;

		if (c->provider == SIDE_OURS)
			paths[(*n)++] = c->path;
		if (c->provider == SIDE_THEIRS && c->before.path)
			paths[(*n)++] = c->before.path;
		if (c->provider == SIDE_THEIRS && c->after.path)
			paths[(*n)++] = c->after.path;
	}
	return paths;
}

/* Reverts until it merges. 0, 1 it never does, <0. */
static int go_back(git_oid *tree, struct reverting *g, struct err *err)
{
	index_vec which = VEC_INIT;
	int rc = 0;
	size_t n;
	const char **paths = paths_of(&n, g);

	if (n)
		rc = touching(&which, g, paths, n, err);
	if (rc >= 0)
		rc = mark_named(g) ? try_without(tree, g, err) : 1;
	for (size_t i = 0; rc == 1 && i < which.n; i++) {
		g->out[which.items[i]] = true;
		rc = try_without(tree, g, err);
	}
	VEC_RELEASE(&which);
	return rc;
}

/* Takes back what need not have been reverted, the oldest first. */
static int come_forward(git_oid *tree, struct reverting *g, struct err *err)
{
	for (size_t i = g->n; i-- > 0;) {
		git_oid better;
		int rc;

		if (!g->out[i] || g->named[i])
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

/*
 * The first use that the reverts leave without what it uses: where that was; NULL: there
 * is none.
 */
static int find_left_over(const char **path, const struct reverting *g, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev base = REV_INIT, rev = REV_INIT;
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	git_oid tree, commit;
	int rc = tip_without(&tree, g, err);

	*path = NULL;
	if (rc)
		return rc < 0 ? rc : 0;
	VEC_PUSH(&parents, g->in->bases[0]);
	rc = scratch_commit(&commit, g->f->scratch, &tree, &parents, "reverted", err);
	if (rc >= 0)
		rc = rev_of_commit(&base, g->f->r, &g->in->bases[0], "base", err);
	if (rc >= 0)
		rc = rev_of_commit(&rev, g->f->r, &commit, "reverted", err);
	if (rc >= 0)
		rc = flow_check_self(&r, g->f->ctx, &base, &rev, &opts, err);
	for (size_t i = 0; rc >= 0 && !*path && i < r.n_silent; i++)
		if (r.silent[i].f.before.path)
			*path = arena_strdup(&g->f->out->arena,
					     r.silent[i].f.before.path);
	return rc < 0 ? rc : 0;
}

/* One more commit that touches @path goes. 0, 1 there is none, <0. */
static int revert_one_of(struct reverting *g, const char *path, struct err *err)
{
	index_vec which = VEC_INIT;
	int rc = touching(&which, g, &path, 1, err);

	if (rc >= 0)
		rc = 1;
	for (size_t i = 0; rc == 1 && i < which.n; i++) {
		size_t at = which.items[i];

		if (g->out[at])
			continue;
		g->out[at] = true;
		rc = 0;
	}
	VEC_RELEASE(&which);
	return rc;
}

/* What depends on the reverts goes as well. 0, 1 it is never whole, <0. */
static int make_whole(git_oid *tree, struct reverting *g, struct err *err)
{
	for (int round = 0; round < MAX_ROUNDS; round++) {
		const char *path;
		int rc = find_left_over(&path, g, err);

		if (rc < 0 || !path)
			return rc;
		rc = revert_one_of(g, path, err);
		if (rc)
			return rc;
		rc = try_without(tree, g, err);
		if (rc)
			return rc;
	}
	return 1;
}

int integrate_revert(git_oid *tree, struct fold *f, struct integrate_row *row,
		     const struct merge_input *in, struct err *err)
{
	struct reverting g = { .f = f, .row = row, .in = in, .list = COMMIT_LIST_INIT };
	int rc;

	if (in->n_bases != 1)
		return 1;
	rc = list_commits(&g, err);
	if (rc >= 0)
		rc = go_back(tree, &g, err);
	if (rc == 0)
		rc = come_forward(tree, &g, err);
	if (rc == 0)
		rc = make_whole(tree, &g, err);
	/* all of it reverted is none of it in */
	if (rc == 0 && git_oid_equal(tree, &f->tree))
		rc = 1;
	if (rc == 0)
		list_reverted(row, &g);
	commit_list_release(&g.list);
	free(g.out);
	free(g.named);
	return rc;
}
