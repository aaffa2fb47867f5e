// SPDX-License-Identifier: GPL-2.0-only
#include "flow/without.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "flow/check.h"

#define MAX_OUT 32
#define MAX_COMMITS 2048	/* of a tip that are looked at */
#define MAX_ROUNDS 8		/* of looking for what depends on what is out */

struct leaving {
	const struct without_want *w;
	struct without *res;
	bool *named;		/* by a silent conflict: that stays so */
	struct tree_changes changes;	/* of the tip: the other files are as they were */
	struct arena arena;
};

static void leaving_release(struct leaving *g)
{
	free(g->named);
	tree_changes_release(&g->changes);
	arena_release(&g->arena);
}

void without_release(struct without *w)
{
	commit_list_release(&w->list);
	free(w->out);
	*w = (struct without)WITHOUT_INIT;
}

size_t without_paths(const char **paths, const struct check_finding *f, enum check_side tip)
{
	size_t n = 0;

	if (f->provider != tip) {
		paths[n++] = f->path;
		return n;
	}
	if (f->before.path)
		paths[n++] = f->before.path;
	if (f->after.path)
		paths[n++] = f->after.path;
	return n;
}

/* The tip's tree without the commits that are out. 0, 1 one cannot be taken out, <0. */
static int tip_without(git_oid *tree, const struct leaving *g, struct err *err)
{
	git_oid at = g->w->in->theirs.tree;

	for (size_t i = 0; i < g->res->list.n; i++) {
		const struct commit_info *c = &g->res->list.items[i];
		_cleanup_rev_ struct rev parent = REV_INIT;
		int rc;

		if (!g->res->out[i])
			continue;
		rc = rev_of_commit(&parent, g->w->by->r, &c->parents[0], NULL, err);
		if (rc >= 0)
			rc = resolve_plain(&at, g->w->by, &c->tree, &at, &parent.tree, err);
		if (rc)
			return rc;
	}
	*tree = at;
	return 0;
}

/* 0 it merges like that, and the result has both trees; 1 not, <0 failed. */
static int try_without(struct leaving *g, struct err *err)
{
	const struct merge_input *in = g->w->in;
	struct resolve_conflicts conflicts = { NULL, 0 };
	struct resolve_trees what = { .base = in->base_trees[0], .ours = in->ours.tree,
				      .our_name = "ours", .their_name = "theirs" };
	git_oid merged;
	int rc = tip_without(&what.theirs, g, err);

	if (rc == 0)
		rc = resolve_trees(&merged, &conflicts, &g->arena, g->w->by, &what, err);
	if (rc)
		return rc;
	g->res->tip = what.theirs;
	g->res->merged = merged;
	return 0;
}

static int list_commits(struct leaving *g, struct err *err)
{
	struct history_opts opts = { .limit = MAX_COMMITS };
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	VEC_PUSH(&not, g->w->in->bases[0]);
	rc = history_commits(&g->res->list, g->w->by->r, &g->w->in->theirs.commit, &not, &opts,
			     err);
	if (rc < 0)
		return rc;
	g->res->out = mem_zalloc((g->res->list.n + 1) * sizeof(*g->res->out));
	g->named = mem_zalloc((g->res->list.n + 1) * sizeof(*g->named));
	return 0;
}

/* A merge is not taken out, what it brought in can be. */
static bool can_go(const struct leaving *g, size_t i)
{
	return g->res->list.items[i].n_parents == 1;
}

/* Those that silent conflicts name. Whether there are any. */
static bool mark_named(struct leaving *g)
{
	const struct oid_vec *named = g->w->named;
	bool any = false;

	for (size_t i = 0; i < g->res->list.n; i++)
		for (size_t k = 0; k < named->n; k++)
			if (can_go(g, i) &&
			    git_oid_equal(&g->res->list.items[i].oid, &named->items[k]))
				any = g->res->out[i] = g->named[i] = true;
	return any;
}

typedef VEC(size_t) index_vec;

/* Which of them touch the paths, newest first, at most MAX_OUT. */
static int touching(index_vec *out, const struct leaving *g, const char *const *paths,
		    size_t n_paths, struct err *err)
{
	struct history_opts opts = { .paths = paths, .n_paths = n_paths, .limit = MAX_OUT };
	_cleanup_commits_ struct commit_list found = COMMIT_LIST_INIT;
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	VEC_PUSH(&not, g->w->in->bases[0]);
	rc = history_commits(&found, g->w->by->r, &g->w->in->theirs.commit, &not, &opts, err);
	for (size_t i = 0, k = 0; rc >= 0 && i < g->res->list.n && k < found.n; i++)
		if (git_oid_equal(&g->res->list.items[i].oid, &found.items[k].oid)) {
			if (can_go(g, i))
				VEC_PUSH(out, i);
			k++;
		}
	return rc < 0 ? rc : 0;
}

/* Takes out until it merges. 0, 1 it never does, <0. */
static int go_back(struct leaving *g, struct err *err)
{
	index_vec which = VEC_INIT;
	int rc = 0;

	if (g->w->n_paths)
		rc = touching(&which, g, g->w->paths, g->w->n_paths, err);
	if (rc >= 0)
		rc = mark_named(g) ? try_without(g, err) : 1;
	for (size_t i = 0; rc == 1 && i < which.n; i++) {
		g->res->out[which.items[i]] = true;
		rc = try_without(g, err);
	}
	VEC_RELEASE(&which);
	return rc;
}

/* Puts back what need not have been out, the oldest first. */
static int come_forward(struct leaving *g, struct err *err)
{
	for (size_t i = g->res->list.n; i-- > 0;) {
		int rc;

		if (!g->res->out[i] || g->named[i])
			continue;
		g->res->out[i] = false;
		rc = try_without(g, err);
		if (rc < 0)
			return rc;
		g->res->out[i] = rc != 0;
	}
	return 0;
}

/*
 * The first use that is left without what it uses: where that was; NULL: there is
 * none.
 */
static int find_left_over(const char **path, struct leaving *g, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev base = REV_INIT, rev = REV_INIT;
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	git_oid commit;
	int rc;

	*path = NULL;
	VEC_PUSH(&parents, g->w->in->bases[0]);
	rc = scratch_commit(&commit, g->w->by->scratch, &g->res->tip, &parents, "reverted", err);
	if (rc >= 0)
		rc = rev_of_commit(&base, g->w->by->r, &g->w->in->bases[0], "base", err);
	if (rc >= 0)
		rc = rev_of_commit(&rev, g->w->by->r, &commit, "reverted", err);
	if (rc >= 0)
		rc = flow_check_self_among(&r, g->w->by->ctx, &base, &rev, &g->changes, &opts, err);
	for (size_t i = 0; rc >= 0 && !*path && i < r.n_silent; i++)
		if (r.silent[i].f.before.path)
			*path = arena_strdup(&g->arena, r.silent[i].f.before.path);
	return rc < 0 ? rc : 0;
}

/* One more commit that touches @path goes. 0, 1 there is none, <0. */
static int take_out_one_of(struct leaving *g, const char *path, struct err *err)
{
	index_vec which = VEC_INIT;
	int rc = touching(&which, g, &path, 1, err);

	if (rc >= 0)
		rc = 1;
	for (size_t i = 0; rc == 1 && i < which.n; i++) {
		size_t at = which.items[i];

		if (g->res->out[at])
			continue;
		g->res->out[at] = true;
		rc = 0;
	}
	VEC_RELEASE(&which);
	return rc;
}

/* What depends on what is out goes as well. 0, 1 it is never whole, <0. */
static int make_whole(struct leaving *g, struct err *err)
{
	for (int round = 0; round < MAX_ROUNDS; round++) {
		const char *path;
		int rc = find_left_over(&path, g, err);

		if (rc < 0 || !path)
			return rc;
		rc = take_out_one_of(g, path, err);
		if (rc)
			return rc;
		rc = try_without(g, err);
		if (rc)
			return rc;
	}
	return 1;
}

int without_find(struct without *out, const struct without_want *want, struct err *err)
{
	_cleanup_without_ struct without res = WITHOUT_INIT;
	_cleanup_(leaving_release) struct leaving g = { .w = want, .res = &res,
						      .changes = TREE_CHANGES_INIT };
	int rc;

	if (want->in->n_bases != 1)
		return 1;
	rc = list_commits(&g, err);
	if (rc >= 0)
		rc = tree_diff(&g.changes, want->by->r, &want->in->base_trees[0],
			       &want->in->theirs.tree, err);
	if (rc >= 0)
		rc = go_back(&g, err);
	if (rc == 0)
		rc = come_forward(&g, err);
	if (rc == 0)
		rc = make_whole(&g, err);
	/* all of it out is none of it in */
	if (rc == 0 && git_oid_equal(&res.merged, &want->in->ours.tree))
		rc = 1;
	if (rc)
		return rc;
	for (size_t i = 0; i < res.list.n; i++)
		res.n_out += res.out[i];
	without_release(out);
	*out = res;
	res = (struct without)WITHOUT_INIT;
	return 0;
}
