// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whose commit is it? A tree owns what neither its upstream nor the upstreams
 * of that have. Of several owners the most upstream one counts; between equals
 * the one with the fewest commits of its own, since whoever merged the other has
 * all of that and more. What nobody owns is a root's: a tree without upstream.
 */
#include <string.h>

#include "base/pool.h"
#include "base/strbuf.h"
#include "flow/matrix-internal.h"
#include "repo/cache.h"
#include "repo/range.h"

#define OWNED_VERSION 1			/* raised when what is kept is another */
#define OWNED_MAX ((size_t)4 << 20)	/* bytes */

struct owned {
	bool known;		/* it has an upstream */
	size_t depth;		/* upstreams above it */
	size_t n_commits;
	struct map mine;	/* of the wanted commits: id */
};

struct owners {
	const struct matrix_result *r;
	const struct trees *trees;
	struct ctx *ctx;
	struct map wanted;	/* ids of all commits that causes name */
	struct arena arena;	/* of these */
	struct owned *rows;	/* r->n_rows of them */
};

static void owners_release(struct owners *o)
{
	for (size_t i = 0; o->rows && i < o->r->n_rows; i++)
		map_release(&o->rows[i].mine);
	free(o->rows);
	map_release(&o->wanted);
	arena_release(&o->arena);
}

/* A tree without upstream that can be read. */
static bool is_root(const struct matrix_row *row)
{
	return row->tree && !row->error && !row->tree->upstream &&
	       !(row->tree->policy & TREE_INTEGRATION);
}

/* A subject owns what no root has. */
static bool row_upstreams(struct oid_vec *out, const struct owners *o, size_t i)
{
	const struct matrix_row *row = &o->r->rows[i];

	if (row->tree)
		return trees_upstreams(out, o->trees,
				       (size_t)(row->tree - o->trees->items));
	for (size_t k = 0; k < o->r->n_rows; k++)
		if (is_root(&o->r->rows[k]))
			VEC_PUSH(out, o->r->rows[k].commit);
	return out->n > 0;
}

static size_t depth_of(const struct owners *o, const struct matrix_row *row)
{
	const struct tree *t = row->tree;
	size_t depth = 0;

	if (!t)
		return o->trees->n + 1;
	for (; t->upstream; depth++) {
		if (t->upstream_index < 0)
			return depth + 1;
		t = &o->trees->items[t->upstream_index];
	}
	return depth;
}

/* --------------------------------------------------------------------- what is its own */

static void own_key(struct strbuf *key, const git_oid *tip, const struct oid_vec *not)
{
	const uint32_t version = OWNED_VERSION;

	strbuf_addstr(key, "owned");
	strbuf_add(key, &version, sizeof(version));
	strbuf_add(key, tip->id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < not->n; i++)
		strbuf_add(key, not->items[i].id, GIT_OID_RAWSZ);
}

/* Commits behind @tip and not behind any of @not, appended to @out as bytes. */
static int find_commits(struct strbuf *out, struct repo *r, const git_oid *tip,
			const struct oid_vec *not, struct err *err)
{
	_cleanup_oids_ struct oid_vec own = VEC_INIT;
	int rc = range_list(&own, r, tip, not, err);

	for (size_t i = 0; rc == 0 && i < own.n; i++)
		strbuf_add(out, own.items[i].id, GIT_OID_RAWSZ);
	return rc;
}

/* The same. A boundary that can move is not for keeps. */
static int list_commits(struct strbuf *out, const struct owners *o, struct repo *r,
			const git_oid *tip, const struct oid_vec *not, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	bool lasts = !repo_is_shallow(r) && !repo_is_partial(r);
	int rc;

	own_key(&key, tip, not);
	if (lasts && cache_get(o->ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, out) &&
	    out->len % GIT_OID_RAWSZ == 0)
		return 0;
	strbuf_reset(out);
	rc = find_commits(out, r, tip, not, err);
	if (rc == 0 && lasts && out->len <= OWNED_MAX)
		cache_put(o->ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, out->buf,
			  out->len);
	return rc;
}

static int list_owned(struct owned *own, const struct owners *o, struct repo *r,
		      const git_oid *tip, const struct oid_vec *not,
		      struct err *err)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	int rc = list_commits(&all, o, r, tip, not, err);

	if (rc < 0)
		return rc;
	own->n_commits = all.len / GIT_OID_RAWSZ;
	for (size_t at = 0; at < all.len; at += GIT_OID_RAWSZ) {
		const struct map_entry *e = map_find(&o->wanted, all.buf + at, GIT_OID_RAWSZ);

		if (e)
			map_put(&own->mine, e->key, e->len, NULL);
	}
	return 0;
}

static int own_step(void *payload, size_t i, unsigned int worker,
		    struct err *err)
{
	struct owners *o = payload;
	const struct matrix_row *row = &o->r->rows[i];
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	struct repo *r;
	int rc;

	if (row->error || (!row->tree && row->left_out) ||
	    (row->tree && (row->tree->policy & TREE_INTEGRATION)))
		return 0;
	o->rows[i].depth = depth_of(o, row);
	o->rows[i].known = row_upstreams(&not, o, i);
	if (!o->rows[i].known)
		return 0;
	rc = ctx_worker_repo(&r, o->ctx, worker, err);
	if (rc < 0)
		return rc;
	return list_owned(&o->rows[i], o, r, &row->commit, &not, err);
}

static bool owns(const struct owned *own, const struct cause *c, int k)
{
	for (size_t i = 0; i < c->commits[k].n; i++) {
		git_oid oid;

		if (git_oid_fromstr(&oid, c->commits[k].items[i]) == 0 &&
		    map_find(&own->mine, (const char *)oid.id, GIT_OID_RAWSZ))
			return true;
	}
	return false;
}

static bool better(const struct owned *a, const struct owned *b)
{
	if (a->depth != b->depth)
		return a->depth < b->depth;
	return a->n_commits < b->n_commits;
}

/* Whether some root has a commit; its name, or NULL. */
static int root_with(const char **out, const struct owners *o, const char *id,
		     struct err *err)
{
	git_oid oid;

	if (git_oid_fromstr(&oid, id) < 0)
		return err_set(err, "'%s' is no commit id", id);
	for (size_t i = 0; i < o->r->n_rows; i++) {
		const struct matrix_row *row = &o->r->rows[i];
		_cleanup_oids_ struct oid_vec bases = VEC_INIT;

		if (!is_root(row) ||
		    repo_merge_bases(&bases, o->ctx->repo, o->ctx->cache, &oid,
				     &row->commit, NULL, NULL) < 0)
			continue;
		if (bases.n == 1 && git_oid_equal(&bases.items[0], &oid)) {
			*out = row->name;
			return 0;
		}
	}
	*out = NULL;
	return 0;
}

/* The top of the chain above a row: a tree, or a revision by its name. */
static const char *chain_top(const struct owners *o, size_t i)
{
	const struct tree *t = o->r->rows[i].tree;

	while (t && t->upstream_index >= 0)
		t = &o->trees->items[t->upstream_index];
	if (!t)
		return NULL;
	return t->upstream && t->upstream_known ? t->upstream : t->name;
}

/*
 * Nobody owns it: a carrier without upstream has it by itself; above the others
 * there is a root that has it.
 */
static int credit_root(const char **out, const struct owners *o,
		       const struct cause *c, int k, struct err *err)
{
	size_t first = c->carriers[k].items[0];

	*out = NULL;
	if (!c->commits[k].n)
		return 0;
	for (size_t i = 0; i < c->carriers[k].n; i++)
		if (is_root(&o->r->rows[c->carriers[k].items[i]])) {
			*out = o->r->rows[c->carriers[k].items[i]].name;
			return 0;
		}
	if (o->rows[first].known && o->r->rows[first].tree) {
		*out = chain_top(o, first);
		return 0;
	}
	return root_with(out, o, c->commits[k].items[0], err);
}

static int credit_side(struct causes *cs, const struct owners *o, struct cause *c,
		       int k, struct err *err)
{
	const struct owned *best = NULL;
	const char *name = NULL;
	const char **also;

	for (size_t i = 0; i < o->r->n_rows; i++) {
		const struct owned *own = &o->rows[i];

		if (!owns(own, c, k) || (best && !better(own, best)))
			continue;
		best = own;
		name = o->r->rows[i].name;
	}
	if (!name) {
		int rc = credit_root(&name, o, c, k, err);

		if (rc < 0)
			return rc;
	}
	if (!name)
		name = o->r->rows[c->carriers[k].items[0]].name;
	also = arena_alloc(cs->arena, (c->carriers[k].n + 1) * sizeof(*also));
	c->c.part[k].tree = name;
	c->c.part[k].owned = best ? best->n_commits : 0;
	c->c.part[k].also = also;
	for (size_t i = 0; i < c->carriers[k].n; i++) {
		const char *other = o->r->rows[c->carriers[k].items[i]].name;

		if (strcmp(other, name) != 0)
			also[c->c.part[k].n_also++] = other;
	}
	return 0;
}

static void want(struct owners *o, const struct cause *c, int k)
{
	for (size_t n = 0; n < c->commits[k].n; n++) {
		git_oid oid;

		if (git_oid_fromstr(&oid, c->commits[k].items[n]) == 0)
			map_put(&o->wanted, arena_dup(&o->arena, oid.id, GIT_OID_RAWSZ),
				GIT_OID_RAWSZ, NULL);
	}
}

int causes_credit(struct causes *cs, const struct matrix_result *r,
		  const struct trees *trees, struct err *err)
{
	_cleanup_(owners_release) struct owners o = { .r = r, .trees = trees,
						      .ctx = cs->ctx };
	int rc;

	if (!cs->items.n)
		return 0;
	o.rows = mem_zalloc((r->n_rows + 1) * sizeof(*o.rows));
	for (size_t i = 0; i < cs->items.n; i++)
		for (int k = 0; k < 2; k++)
			want(&o, &cs->items.items[i], k);
	rc = pool_run(cs->ctx->jobs, r->n_rows, 1, own_step, &o, err);
	for (size_t i = 0; rc >= 0 && i < cs->items.n; i++)
		for (int k = 0; rc >= 0 && k < 2; k++)
			rc = credit_side(cs, &o, &cs->items.items[i], k, err);
	return rc;
}
