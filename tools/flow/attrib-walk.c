// SPDX-License-Identifier: GPL-2.0-only
/*
 * One `git log` gives the commits that touched any of many paths. For each
 * commit the versions of those paths are taken from the trees, for each path
 * the forms from the versions. Renames make new walks: of the old path from the
 * commit before, or of the new path from the tip.
 */
#include <string.h>

#include "base/map.h"
#include "base/pool.h"
#include "flow/attrib-internal.h"
#include "flow/attrib-trail.h"
#include "repo/tree.h"

#define MAX_ROUNDS 8		/* renames that are followed in a row */
#define PATHS_A_WALK 256

struct touches {
	VEC(struct trail_touch) v;
	bool cut_off;
};

struct attrib_walk {
	git_oid start;
	struct commit_list commits;
	struct touches *touched;	/* one for each commit */
	VEC(struct trail) trails;	/* one for each path */
	struct map by_path;		/* path -> trail + 1 */
	bool cut_off;
};

static void walk_free(struct attrib_walk *w)
{
	for (size_t i = 0; w->touched && i < w->commits.n; i++) {
		for (size_t k = 0; k < w->touched[i].v.n; k++)
			history_versions_release(&w->touched[i].v.items[k].v);
		VEC_RELEASE(&w->touched[i].v);
	}
	free(w->touched);
	for (size_t i = 0; i < w->trails.n; i++)
		trail_release(&w->trails.items[i]);
	VEC_RELEASE(&w->trails);
	map_release(&w->by_path);
	commit_list_release(&w->commits);
	free(w);
}

void attrib_hunt_release(struct attrib_hunt *h)
{
	for (size_t i = 0; i < h->walks.n; i++)
		walk_free(h->walks.items[i]);
	VEC_RELEASE(&h->walks);
	VEC_RELEASE(&h->hits);
}

/* What cannot be read ends the history there, without a word. */
static bool is_end(struct err *e)
{
	return e->code == ERR_NOT_FOUND;
}

static int log_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	const struct attrib_hunt *h = payload;
	struct attrib_walk *w = h->walks.items[i];
	VEC(const char *) paths = VEC_INIT;
	struct history_opts opts = { .limit = 0 };
	_cleanup_err_ struct err e = ERR_INIT;
	struct repo *r;
	int rc;

	if (w->touched)
		return 0;
	rc = ctx_worker_repo(&r, h->ctx, worker, err);
	if (rc < 0)
		return rc;
	for (size_t k = 0; k < w->trails.n; k++)
		VEC_PUSH(&paths, w->trails.items[k].path);
	opts.paths = paths.items;
	opts.n_paths = paths.n;
	rc = history_commits(&w->commits, r, &w->start, h->bases, &opts, &e);
	VEC_RELEASE(&paths);
	if (rc < 0 && !is_end(&e) && !repo_is_partial(r)) {
		err_move(err, &e);
		return rc;
	}
	w->cut_off = rc < 0;
	w->touched = mem_zalloc((w->commits.n + 1) * sizeof(*w->touched));
	return 0;
}

static void add_touch(struct touches *t, size_t trail, size_t commit,
		      const struct history_versions *v)
{
	struct trail_touch *touch = VEC_ADD(&t->v);

	touch->trail = trail;
	touch->commit = commit;
	touch->v = *v;
}

static void add_change(struct touches *t, size_t trail, size_t commit,
		       const struct tree_change *c, size_t n_parents)
{
	struct history_versions v = HISTORY_VERSIONS_INIT;

	v.here = (struct tree_entry){ c->new_oid, c->new_mode };
	v.n_parents = n_parents;
	v.parents = mem_zalloc(2 * sizeof(*v.parents));
	v.parents[0] = (struct tree_entry){ c->old_oid, c->old_mode };
	add_touch(t, trail, commit, &v);
}

/* A commit with one parent or none: the paths that its diff names. */
static int touch_plain(struct attrib_walk *w, struct repo *r, size_t i,
		       struct err *err)
{
	const struct commit_info *c = &w->commits.items[i];
	_cleanup_changes_ struct tree_changes all = TREE_CHANGES_INIT;
	_cleanup_rev_ struct rev parent = REV_INIT;
	int rc = 0;

	if (c->n_parents)
		rc = rev_of_commit(&parent, r, &c->parents[0], NULL, err);
	if (rc < 0)
		return rc;
	rc = tree_diff(&all, r, c->n_parents ? &parent.tree : NULL, &c->tree, err);
	if (rc < 0)
		return rc;
	for (size_t k = 0; k < all.n; k++) {
		const struct map_entry *e =
			map_find(&w->by_path, all.items[k].path, all.items[k].len);

		if (e)
			add_change(&w->touched[i], e->value - 1, i,
				   &all.items[k], c->n_parents);
	}
	return 0;
}

/* A merge: every path, and only where it differs from all parents. */
static int touch_merge(struct attrib_walk *w, struct repo *r, size_t i,
		       struct err *err)
{
	for (size_t k = 0; k < w->trails.n; k++) {
		struct history_versions v = HISTORY_VERSIONS_INIT;
		int rc = history_versions(&v, r, &w->commits.items[i],
					  w->trails.items[k].path, err);

		if (rc < 0)
			return rc;
		if (trail_is_change(&v))
			add_touch(&w->touched[i], k, i, &v);
		else
			history_versions_release(&v);
	}
	return 0;
}

struct commit_steps {
	struct attrib_hunt *h;
	struct attrib_walk *w;
};

static int commit_step(void *payload, size_t i, unsigned int worker,
		       struct err *err)
{
	struct commit_steps *s = payload;
	const struct commit_info *c = &s->w->commits.items[i];
	_cleanup_err_ struct err e = ERR_INIT;
	struct repo *r;
	int rc = ctx_cancelled(s->h->ctx, err);

	if (rc < 0)
		return rc;
	rc = ctx_worker_repo(&r, s->h->ctx, worker, err);
	if (rc < 0)
		return rc;
	if (!c->n_parents && repo_is_shallow(r)) {
		s->w->touched[i].cut_off = true;
		return 0;
	}
	rc = c->n_parents > 1 ? touch_merge(s->w, r, i, &e) :
				touch_plain(s->w, r, i, &e);
	if (rc < 0 && !is_end(&e)) {
		err_move(err, &e);
		return rc;
	}
	s->w->touched[i].cut_off = rc < 0;
	return 0;
}

static int trail_step(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	struct commit_steps *s = payload;
	struct repo *r;
	int rc = ctx_worker_repo(&r, s->h->ctx, worker, err);

	if (rc < 0)
		return rc;
	return trail_run(&s->w->trails.items[i], s->h, &s->w->start,
			 s->w->commits.items, r, err);
}

/* Hands each trail its touches, newest first. */
static void spread(struct attrib_walk *w)
{
	for (size_t i = 0; i < w->commits.n; i++) {
		struct touches *t = &w->touched[i];

		w->cut_off |= t->cut_off;
		for (size_t k = 0; k < t->v.n; k++)
			VEC_PUSH(&w->trails.items[t->v.items[k].trail].touches,
				 &t->v.items[k]);
	}
}

static int run_walk(struct attrib_hunt *h, struct attrib_walk *w,
		    struct err *err)
{
	struct commit_steps s = { h, w };
	int rc = pool_run(h->ctx->jobs, w->commits.n, 16, commit_step, &s, err);

	if (rc < 0)
		return rc;
	spread(w);
	return pool_run(h->ctx->jobs, w->trails.n, 1, trail_step, &s, err);
}

typedef VEC(struct trail_follow) follow_vec;

/* A walk from @start that has room, among those of this round. */
static struct attrib_walk *walk_for(struct attrib_hunt *h, size_t first,
				    const struct trail_follow *f)
{
	struct attrib_walk *w;

	for (size_t i = first; i < h->walks.n; i++) {
		w = h->walks.items[i];
		if (git_oid_equal(&w->start, &f->start) &&
		    (w->trails.n < PATHS_A_WALK ||
		     map_find(&w->by_path, f->path, strlen(f->path))))
			return w;
	}
	w = mem_zalloc(sizeof(*w));
	w->start = f->start;
	w->commits = (struct commit_list)COMMIT_LIST_INIT;
	VEC_PUSH(&h->walks, w);
	return w;
}

/* Takes over the path of @f. */
static void plan(struct attrib_hunt *h, size_t first, struct trail_follow *f)
{
	struct attrib_walk *w = walk_for(h, first, f);
	const struct map_entry *known = map_find(&w->by_path, f->path,
						 strlen(f->path));
	struct trail_ask ask = { f->query, f->given, f->target };
	struct trail *t;

	if (known) {
		t = &w->trails.items[known->value - 1];
		free(f->path);
	} else {
		t = VEC_ADD(&w->trails);
		t->path = f->path;
		map_put(&w->by_path, t->path, strlen(t->path), NULL)->value =
			w->trails.n;
	}
	f->path = NULL;
	for (size_t i = 0; i < t->asks.n; i++)
		if (t->asks.items[i].query == f->query)
			return;
	VEC_PUSH(&t->asks, ask);
}

/* Whether this was asked before, in an earlier round. */
static bool was_planned(const struct attrib_hunt *h, const struct trail_follow *f)
{
	for (size_t i = 0; i < h->walks.n; i++) {
		const struct attrib_walk *w = h->walks.items[i];
		const struct map_entry *e = map_find(&w->by_path, f->path,
						     strlen(f->path));
		const struct trail *t;

		if (!e || !git_oid_equal(&w->start, &f->start))
			continue;
		t = &w->trails.items[e->value - 1];
		for (size_t k = 0; k < t->asks.n; k++)
			if (t->asks.items[k].query == f->query)
				return true;
	}
	return false;
}

static void harvest(struct attrib_hunt *h, struct attrib_walk *w,
		    follow_vec *next)
{
	h->cut_off |= w->cut_off;
	for (size_t i = 0; i < w->trails.n; i++) {
		struct trail *t = &w->trails.items[i];

		h->cut_off |= t->cut_off;
		for (size_t k = 0; k < t->hits.n; k++)
			VEC_PUSH(&h->hits, t->hits.items[k]);
		for (size_t k = 0; k < t->follows.n; k++) {
			struct trail_follow *f = &t->follows.items[k];

			if (was_planned(h, f))
				continue;
			VEC_PUSH(next, *f);
			f->path = NULL;
		}
	}
}

static int run_round(struct attrib_hunt *h, follow_vec *todo, struct err *err)
{
	size_t first = h->walks.n;
	int rc;

	for (size_t i = 0; i < todo->n; i++)
		plan(h, first, &todo->items[i]);
	todo->n = 0;
	rc = pool_run(h->ctx->jobs, h->walks.n, 1, log_step, h, err);
	for (size_t i = first; rc >= 0 && i < h->walks.n; i++) {
		ctx_progress(h->ctx, "finding the commits", i - first,
			     h->walks.n - first);
		rc = run_walk(h, h->walks.items[i], err);
		if (rc >= 0)
			harvest(h, h->walks.items[i], todo);
	}
	return rc;
}

static void follow_vec_release(follow_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		free(v->items[i].path);
	VEC_RELEASE(v);
}

int attrib_hunt(struct attrib_hunt *h, const size_t *which, size_t n,
		struct err *err)
{
	_cleanup_(follow_vec_release) follow_vec todo = VEC_INIT;
	int rc = 0;

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&todo, (struct trail_follow){
			.start = *h->tip, .query = which[i],
			.path = mem_strdup(h->queries[which[i]].path) });
	for (int round = 0; rc >= 0 && todo.n && round < MAX_ROUNDS; round++)
		rc = run_round(h, &todo, err);
	return rc < 0 ? rc : 0;
}
