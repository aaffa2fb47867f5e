// SPDX-License-Identifier: GPL-2.0-only
#include "flow/twins.h"

#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/same-patch.h"
#include "repo/git.h"
#include "repo/history.h"
#include "repo/range.h"
#include "repo/tree.h"

void twins_release(struct twins *t)
{
	VEC_RELEASE(t);
	arena_release(&t->arena);
	*t = (struct twins)TWINS_INIT;
}

void twins_add(struct twins *t, const git_oid *oid, const char *email,
	       int64_t author_time, const char *subject, uint32_t mark)
{
	struct twin *made = VEC_ADD(t);

	made->oid = *oid;
	made->email = arena_strdup(&t->arena, email);
	made->subject = arena_strdup(&t->arena, subject);
	made->author_time = author_time;
	made->mark = mark;
}

#define FIELDS 4

static int read_log(struct twins *t, const struct strbuf *text, uint32_t mark,
		    struct err *err)
{
	const char *p = text->buf, *end = p + text->len;

	while (p < end) {
		const char *f[FIELDS];
		git_oid oid;

		for (size_t i = 0; i < FIELDS; i++) {
			const char *nul = p < end ? memchr(p, 0, (size_t)(end - p)) : NULL;

			if (!nul)
				return err_set(err, "cannot read what git log printed: it ends "
					       "early");
			f[i] = p;
			p = nul + 1;
		}
		if (git_oid_fromstr(&oid, f[0]) < 0)
			return err_set(err, "cannot read what git log printed: '%.60s'", f[0]);
		twins_add(t, &oid, f[1], strtoll(f[2], NULL, 10), f[3], mark);
	}
	return 0;
}

int twins_load(struct twins *t, struct ctx *ctx, const struct oid_vec *tips,
	       const struct oid_vec *not, size_t limit, uint32_t mark, struct err *err)
{
	_cleanup_free_ char *max = mem_printf("--max-count=%zu", limit);
	const char *argv[] = { "log", "-z", "--no-merges", "--no-decorate", "--no-notes",
			       "--no-color", "--no-patch", "--encoding=UTF-8", max,
			       "--format=tformat:%H%x00%ae%x00%at%x00%s", "--stdin", NULL };
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	struct git_opts o = { .in = NULL };
	int rc;

	range_lines(&in, tips->items, tips->n, not);
	o.in = in.buf;
	o.in_len = in.len;
	rc = git_run(&res, ctx->repo, argv, &o, err);
	return rc < 0 ? rc : read_log(t, &res.out, mark, err);
}

/* ------------------------------------------------------------------------ candidates */

/* Those that share a key with another. */
struct candidates {
	struct twins *t;
	struct map keys;	/* -> index + 1 of the first */
	bool *is;
	struct arena arena;
};

static void candidates_release(struct candidates *c)
{
	map_release(&c->keys);
	free(c->is);
	arena_release(&c->arena);
}

static void offer(struct candidates *c, size_t i, const char *key)
{
	struct map_entry *e = map_put(&c->keys, arena_strdup(&c->arena, key), strlen(key), NULL);
	size_t first = (size_t)e->value;

	if (!first) {
		e->value = i + 1;
		return;
	}
	c->is[i] = true;
	c->is[first - 1] = true;
}

static void find_candidates(struct candidates *c)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	for (size_t i = 0; i < c->t->n; i++) {
		const struct twin *w = &c->t->items[i];

		strbuf_reset(&key);
		strbuf_addf(&key, "t%lld %s", (long long)w->author_time, w->email);
		offer(c, i, key.buf);
		strbuf_reset(&key);
		strbuf_addf(&key, "s%s", w->subject);
		offer(c, i, key.buf);
	}
}

/* Patches of other paths are other patches, which is told without their diffs. */
struct paths_job {
	struct candidates *c;
	struct ctx *ctx;
	uint64_t *hashes;	/* of the paths that each changes */
};

/* From the cache, or made and put there. */
static int hash_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct paths_job *j = payload;
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, value = STRBUF_INIT;
	const git_oid *commit = &j->c->t->items[i].oid;
	struct repo *r;
	int rc;

	if (!j->c->is[i])
		return 0;
	strbuf_addstr(&key, "path-hash ");
	strbuf_add(&key, commit->id, GIT_OID_RAWSZ);
	if (cache_get(j->ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, &value) &&
	    value.len == sizeof(*j->hashes)) {
		memcpy(&j->hashes[i], value.buf, value.len);
		return 0;
	}
	rc = ctx_worker_repo(&r, j->ctx, worker, err);
	if (rc == 0)
		rc = history_changes(&changes, r, commit, err);
	if (rc < 0)
		return rc;
	for (size_t k = 0; k < changes.n; k++)
		j->hashes[i] = hash_bytes(changes.items[k].path, changes.items[k].len,
					  j->hashes[i]);
	cache_put(j->ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len, &j->hashes[i],
		  sizeof(*j->hashes));
	return 0;
}

/* Keeps those that change the same paths as another one. */
static int compare_paths(struct candidates *c, struct ctx *ctx, struct err *err)
{
	_cleanup_free_ uint64_t *hashes = mem_zalloc((c->t->n + 1) * sizeof(*hashes));
	struct paths_job j = { c, ctx, hashes };
	_cleanup_map_ struct map count = MAP_INIT;
	int rc = pool_run(ctx->jobs, c->t->n, 32, hash_step, &j, err);

	for (size_t i = 0; rc == 0 && i < c->t->n; i++)
		if (c->is[i])
			map_put(&count, (const char *)&hashes[i], sizeof(*hashes), NULL)->value++;
	for (size_t i = 0; rc == 0 && i < c->t->n; i++)
		c->is[i] = c->is[i] && map_find(&count, (const char *)&hashes[i],
						sizeof(*hashes))->value > 1;
	return rc;
}

/* ---------------------------------------------------------------------------- answer */

static int by_patch(const void *a, const void *b)
{
	const struct twin *x = a, *y = b;
	int rc = (int)y->has_id - (int)x->has_id;

	if (rc == 0 && x->has_id)
		rc = git_oid_cmp(&x->patch_id, &y->patch_id);
	if (rc == 0)
		rc = (x->mark > y->mark) - (x->mark < y->mark);
	return rc ? rc : git_oid_cmp(&x->oid, &y->oid);
}

static int look_up(struct candidates *c, struct ctx *ctx, struct err *err)
{
	struct twins *t = c->t;
	_cleanup_oids_ struct oid_vec oids = VEC_INIT;
	_cleanup_free_ git_oid *ids = mem_array(NULL, t->n + 1, sizeof(*ids));
	_cleanup_free_ bool *has = mem_zalloc(t->n + 1);
	size_t at = 0;
	int rc;

	for (size_t i = 0; i < t->n; i++)
		if (c->is[i])
			VEC_PUSH(&oids, t->items[i].oid);
	if (!oids.n)
		return 0;
	rc = same_patch_ids(ids, has, ctx, oids.items, oids.n, err);
	for (size_t i = 0; rc == 0 && i < t->n; i++) {
		if (!c->is[i])
			continue;
		t->items[i].has_id = has[at];
		t->items[i].patch_id = ids[at++];
	}
	return rc;
}

int twins_find(struct twins *t, struct ctx *ctx, bool same_mark, twins_fn fn,
	       void *payload, struct err *err)
{
	_cleanup_(candidates_release) struct candidates c = {
		t, MAP_INIT, mem_zalloc(t->n + 1), ARENA_INIT,
	};
	int rc;

	find_candidates(&c);
	rc = compare_paths(&c, ctx, err);
	if (rc == 0)
		rc = look_up(&c, ctx, err);
	if (rc < 0)
		return rc;
	VEC_SORT(t, by_patch);
	for (size_t i = 0, n; i < t->n && t->items[i].has_id; i += n) {
		const struct twin *first = &t->items[i];

		for (n = 1; i + n < t->n && first[n].has_id &&
			    git_oid_equal(&first[n].patch_id, &first->patch_id); n++)
			;
		if (n > 1 && (same_mark || first[n - 1].mark != first->mark))
			fn(payload, first, n);
	}
	return 0;
}
