// SPDX-License-Identifier: GPL-2.0-only
#include "flow/reach.h"

#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/freep.h"
#include "repo/graph.h"
#include "repo/range.h"

#define NEW_COMMITS 4096u	/* that the graph has not: more, and git is asked */

/* ------------------------------------------------------------------------- the cache */

static void make_key(struct strbuf *key, const struct oid_vec *from, const git_oid *target)
{
	strbuf_reset(key);
	strbuf_addstr(key, "reach ");
	strbuf_add(key, from->items[0].id, GIT_OID_RAWSZ);
	strbuf_add(key, target->id, GIT_OID_RAWSZ);
}

static bool known(bool *out, struct ctx *ctx, const struct oid_vec *from,
		  const git_oid *target)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, value = STRBUF_INIT;

	for (size_t i = 0; i < from->n; i++)
		if (git_oid_equal(&from->items[i], target)) {
			*out = true;
			return true;
		}
	if (from->n != 1)
		return false;
	make_key(&key, from, target);
	if (!cache_get(ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, &value) ||
	    value.len != 1)
		return false;
	*out = value.buf[0] == 'y';
	return true;
}

static void keep(struct ctx *ctx, const struct oid_vec *from, const git_oid *target,
		 bool yes)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	if (from->n != 1)
		return;
	make_key(&key, from, target);
	cache_put(ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, yes ? "y" : "n", 1);
}

/* ------------------------------------------------------------------------- the graph */

struct walk {
	struct graph *g;
	VEC(uint32_t) todo;
	unsigned char *seen;	/* a bit a position */
	uint32_t lowest;
};

static void walk_release(struct walk *w)
{
	VEC_RELEASE(&w->todo);
	free(w->seen);
	w->g = graph_free(w->g);
}

static bool is_seen(const struct walk *w, uint32_t pos)
{
	return w->seen[pos / 8] & (1u << pos % 8);
}

static void visit(struct walk *w, uint32_t pos)
{
	if (is_seen(w, pos))
		return;
	w->seen[pos / 8] |= (unsigned char)(1u << pos % 8);
	VEC_PUSH(&w->todo, pos);
}

/* 0, 1 the graph cannot tell. */
static int parents_of(struct walk *w, uint32_t pos)
{
	struct graph_commit c;
	uint32_t more, parent;

	if (graph_commit(&c, w->g, pos) < 0 || !c.generation)
		return 1;
	if (c.generation <= w->lowest)
		return 0;
	for (uint32_t i = 0; i < c.n_parents; i++)
		visit(w, c.parents[i]);
	for (more = c.more; more != UINT32_MAX;) {
		if (graph_more(&parent, w->g, pos, &more) < 0)
			return 1;
		visit(w, parent);
	}
	return 0;
}

/* Commits that are newer than the graph, read one by one until it goes on from there. */
static int enter(struct walk *w, struct ctx *ctx, const struct oid_vec *from)
{
	_cleanup_oids_ struct oid_vec todo = VEC_INIT;
	_cleanup_map_ struct map seen = MAP_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	for (size_t i = 0; i < from->n; i++)
		VEC_PUSH(&todo, from->items[i]);
	while (todo.n) {
		_cleanup_(git_commit_freep) git_commit *c = NULL;
		git_oid oid = todo.items[--todo.n];
		uint32_t pos = graph_find(w->g, &oid);
		bool added;

		if (pos != UINT32_MAX) {
			visit(w, pos);
			continue;
		}
		(void)map_put(&seen, arena_dup(&a, oid.id, GIT_OID_RAWSZ), GIT_OID_RAWSZ,
			      &added);
		if (!added)
			continue;
		if (seen.n > NEW_COMMITS ||
		    git_commit_lookup(&c, repo_git(ctx->repo), &oid) < 0)
			return 1;
		for (unsigned int i = 0; i < git_commit_parentcount(c); i++)
			VEC_PUSH(&todo, *git_commit_parent_id(c, i));
	}
	return 0;
}

/* Walks from @from down to the lowest generation. False: it cannot tell. */
static bool walk(struct walk *w, struct ctx *ctx, const struct oid_vec *from)
{
	if (enter(w, ctx, from))
		return false;
	while (w->todo.n)
		if (parents_of(w, w->todo.items[--w->todo.n]))
			return false;
	return true;
}

/* Those of the questions that the graph has; what is left comes to the front. */
static size_t by_graph(bool *out, struct ctx *ctx, const struct oid_vec *from,
		       const git_oid *targets, size_t *open, size_t n)
{
	_cleanup_(walk_release) struct walk w = { .todo = VEC_INIT, .lowest = UINT32_MAX };
	_cleanup_free_ uint32_t *pos = mem_array(NULL, n + 1, sizeof(*pos));
	size_t left = 0;

	w.g = repo_is_shallow(ctx->repo) ? NULL : graph_open(ctx->repo);
	if (!w.g)
		return n;
	for (size_t i = 0; i < n; i++) {
		struct graph_commit c;

		pos[i] = graph_find(w.g, &targets[open[i]]);
		if (pos[i] == UINT32_MAX)
			continue;
		if (graph_commit(&c, w.g, pos[i]) < 0 || !c.generation)
			return n;
		if (c.generation < w.lowest)
			w.lowest = c.generation;
	}
	w.seen = mem_zalloc(graph_count(w.g) / 8 + 1);
	if (w.lowest == UINT32_MAX || !walk(&w, ctx, from))
		return n;
	for (size_t i = 0; i < n; i++) {
		if (pos[i] == UINT32_MAX)
			open[left++] = open[i];
		else
			out[open[i]] = is_seen(&w, pos[i]);
	}
	return left;
}

/* ------------------------------------------------------------------------------ git */

/* What the targets have and @from has not holds each target that is not reached. */
static int by_git(bool *out, struct ctx *ctx, const struct oid_vec *from,
		  const git_oid *targets, const size_t *open, size_t n, struct err *err)
{
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	_cleanup_oids_ struct oid_vec list = VEC_INIT;
	_cleanup_map_ struct map beyond = MAP_INIT;
	int rc;

	for (size_t i = 0; i < n; i++)
		range_lines(&in, &targets[open[i]], 1, NULL);
	range_lines(&in, NULL, 0, from);
	rc = range_ask_git(&list, ctx->repo, &in, NULL, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < list.n; i++)
		(void)map_put(&beyond, (const char *)list.items[i].id, GIT_OID_RAWSZ, NULL);
	for (size_t i = 0; i < n; i++)
		out[open[i]] = !map_find(&beyond, (const char *)targets[open[i]].id,
					 GIT_OID_RAWSZ);
	return 0;
}

int reach_any(bool *out, struct ctx *ctx, const struct oid_vec *from,
	      const git_oid *targets, size_t n, struct err *err)
{
	_cleanup_free_ size_t *open = mem_array(NULL, n + 1, sizeof(*open));
	_cleanup_free_ size_t *asked = mem_array(NULL, n + 1, sizeof(*asked));
	size_t n_asked = 0, left;
	int rc;

	memset(out, 0, n * sizeof(*out));
	if (!from->n)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!known(&out[i], ctx, from, &targets[i])) {
			open[n_asked] = i;
			asked[n_asked++] = i;
		}
	left = n_asked ? by_graph(out, ctx, from, targets, open, n_asked) : 0;
	if (left) {
		rc = by_git(out, ctx, from, targets, open, left, err);
		if (rc < 0)
			return rc;
	}
	for (size_t i = 0; i < n_asked; i++)
		keep(ctx, from, &targets[asked[i]], out[asked[i]]);
	return 0;
}
