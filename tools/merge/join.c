// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tests are those of quick.c. Where a side has two layers they look at either,
 * which sees more than there is: what the lower one adds and the upper one takes away
 * counts as added. That is a needless doubt at worst.
 */
#include "merge/join-internal.h"

#include <pthread.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "merge/span.h"
#include "merge/textual_internal.h"
#include "repo/cache.h"

#define KEPT_VERSION 1	/* raised when contents are merged in another way */

/* One version of a file as a side has it: where it differs from the base. */
struct version {
	struct tree_change change;
	struct merge_side side;		/* of this change alone */
};

struct merge_join {
	pthread_mutex_t lock;
	struct map versions;	/* two ids and a path -> struct version * */
	struct map files;	/* three ids and a path -> enum known */
	VEC(struct merge_doubtful) doubtful;	/* for git: changes of versions */
	struct arena arena;	/* keys */
	bool asked, info_attributes;	/* the file is looked for once */
	struct cache *cache;
};

enum known { UNKNOWN, CLEAN, DOUBTFUL };

struct merge_join *merge_join_new(struct cache *cache)
{
	struct merge_join *j = mem_zalloc(sizeof(*j));

	j->cache = cache;
	pthread_mutex_init(&j->lock, NULL);
	return j;
}

static void version_free(struct version *v)
{
	spans_free(&v->side);
	free(v);
}

struct merge_join *merge_join_free(struct merge_join *j)
{
	if (!j)
		return NULL;
	for (uint32_t i = 0; i < j->versions.n; i++)
		version_free((struct version *)(uintptr_t)j->versions.entries[i].value);
	pthread_mutex_destroy(&j->lock);
	map_release(&j->versions);
	map_release(&j->files);
	VEC_RELEASE(&j->doubtful);
	arena_release(&j->arena);
	free(j);
	return NULL;
}

/* ------------------------------------------------------------------- contents */

/* Under the lock. */
static struct map_entry *entry_of(struct merge_join *j, struct map *m,
				  const struct strbuf *key)
{
	struct map_entry *e = map_find(m, key->buf, key->len);

	if (!e)
		e = map_put(m, arena_dup(&j->arena, key->buf, key->len), key->len,
			    NULL);
	return e;
}

static struct version *version_new(const struct tree_change *c, const char *path,
				   bool info_attributes)
{
	struct version *v = mem_zalloc(sizeof(*v));

	v->change = *c;
	v->change.path = path;
	v->side.changes.items = &v->change;
	v->side.changes.n = 1;
	v->side.info_attributes = info_attributes;
	v->side.spans = mem_zalloc(sizeof(*v->side.spans));
	return v;
}

static const struct version *version_of(struct merge_join *j, const struct repo *r,
					const struct tree_change *c)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	struct map_entry *e;
	struct version *v;

	strbuf_add(&key, c->old_oid.id, GIT_OID_RAWSZ);
	strbuf_add(&key, c->new_oid.id, GIT_OID_RAWSZ);
	strbuf_add(&key, c->path, c->len + 1);
	pthread_mutex_lock(&j->lock);
	if (!j->asked)
		j->info_attributes = repo_has_info_attributes(r);
	j->asked = true;
	e = entry_of(j, &j->versions, &key);
	if (!e->value)
		e->value = (uintptr_t)version_new(c, e->key + 2 * GIT_OID_RAWSZ,
						  j->info_attributes);
	v = (struct version *)(uintptr_t)e->value;
	pthread_mutex_unlock(&j->lock);
	return v;
}

/* 0, 1 with *@why, <0. */
static int try_file(enum merge_doubt *why, struct repo *r,
		    const struct version *const v[2], struct err *err)
{
	_cleanup_blob_ struct blob base = BLOB_INIT;
	struct side_file f[2] = { { .change = &v[0]->change },
				  { .change = &v[1]->change } };
	int rc = 0;

	for (int s = 0; rc == 0 && s < 2; s++)
		rc = span_get(&f[s].span, &v[s]->side, &v[s]->change, r, &base,
			      &f[s].text, err);
	if (rc == 0)
		rc = merge_file_surely(NULL, false, why, r, &base, &f[0], &f[1], err);
	blob_release(&f[0].text);
	blob_release(&f[1].text);
	return rc;
}

/* The three contents, whoever is on which side. */
static void add_contents(struct strbuf *key, const struct tree_change c[2])
{
	bool swap = git_oid_cmp(&c[0].new_oid, &c[1].new_oid) > 0;

	strbuf_add(key, c[0].old_oid.id, GIT_OID_RAWSZ);
	strbuf_add(key, c[swap].new_oid.id, GIT_OID_RAWSZ);
	strbuf_add(key, c[!swap].new_oid.id, GIT_OID_RAWSZ);
}

static void make_key(struct strbuf *key, const struct tree_change c[2])
{
	add_contents(key, c);
	strbuf_add(key, c[0].path, c[0].len);
}

static enum known recall(struct merge_join *j, const struct strbuf *key)
{
	const struct map_entry *e;
	enum known is = UNKNOWN;

	pthread_mutex_lock(&j->lock);
	e = map_find(&j->files, key->buf, key->len);
	if (e)
		is = (enum known)e->value;
	pthread_mutex_unlock(&j->lock);
	return is;
}

/* A file whose content is in doubt is one for git; other doubts are of the merge. */
static void learn(struct merge_join *j, const struct strbuf *key, enum known is,
		  const struct version *const v[2], bool for_git)
{
	struct map_entry *e;

	pthread_mutex_lock(&j->lock);
	e = entry_of(j, &j->files, key);
	if (e->value == UNKNOWN && for_git)
		VEC_PUSH(&j->doubtful, (struct merge_doubtful){ &v[0]->change,
								&v[1]->change, NULL });
	e->value = is;
	pthread_mutex_unlock(&j->lock);
}

/* ---- what an earlier run found: that contents merge, whatever the file's name ---- */

static void make_kept_key(struct strbuf *key, const struct tree_change c[2])
{
	strbuf_addf(key, "contents %d ", KEPT_VERSION);
	add_contents(key, c);
}

static bool was_clean(struct merge_join *j, struct repo *r, const struct version *v,
		      const struct tree_change c[2])
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, none = STRBUF_INIT;

	make_kept_key(&key, c);
	return cache_get(j->cache, CACHE_RESULTS, key.buf, key.len, &none) &&
	       !span_has_attribute(&v->side, r, v->change.path);
}

static void keep_clean(struct merge_join *j, const struct tree_change c[2])
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	make_kept_key(&key, c);
	cache_put(j->cache, CACHE_RESULTS, key.buf, key.len, "1", 1);
}

/* 0: merged beyond doubt; 1; <0. The two are of the same base. */
static int ask_file(struct merge_join *j, struct repo *r,
		    const struct tree_change c[2], struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const struct version *v[2];
	enum merge_doubt why = DOUBT_NONE;
	enum known is;
	int rc;

	make_key(&key, c);
	is = recall(j, &key);
	if (is != UNKNOWN)
		return is == DOUBTFUL;
	v[0] = version_of(j, r, &c[0]);
	v[1] = version_of(j, r, &c[1]);
	if (was_clean(j, r, v[0], c)) {
		learn(j, &key, CLEAN, v, false);
		return 0;
	}
	rc = try_file(&why, r, v, err);
	if (rc < 0)
		return rc;
	if (rc == 0)
		keep_clean(j, c);
	learn(j, &key, rc ? DOUBTFUL : CLEAN, v, why == DOUBT_CONTENT);
	return rc;
}

/* ---------------------------------------------------------------------- paths */

bool join_adds(const struct merge_layers *l)
{
	return l->above->n_added || (l->below && l->below->n_added);
}

static bool adds_below(const struct merge_layers *l, const char *dir, size_t len,
		       struct strbuf *tmp)
{
	return quick_adds_below(l->above, dir, len, tmp) ||
	       (l->below && quick_adds_below(l->below, dir, len, tmp));
}

static bool adds_file(const struct merge_layers *l, const char *path, size_t len)
{
	return quick_adds_file(l->above, path, len) ||
	       (l->below && quick_adds_file(l->below, path, len));
}

static bool adds_to_removed(const struct merge_layers *l,
			    const struct merge_side *removes, struct strbuf *tmp)
{
	const struct tree_changes *c = &removes->changes;

	for (size_t i = 0; i < c->n_removed_dirs; i++)
		if (adds_below(l, c->removed_dirs[i], strlen(c->removed_dirs[i]),
			       tmp))
			return true;
	return false;
}

/* A path that is new, and a directory of that name that is. */
static bool file_meets_dir(const struct merge_side *one,
			   const struct merge_layers *other, struct strbuf *tmp)
{
	for (size_t i = 0; i < one->changes.n; i++) {
		const struct tree_change *c = &one->changes.items[i];

		if (c->old_mode)
			continue;
		if (adds_below(other, c->path, c->len, tmp))
			return true;
		for (size_t k = 0; k < c->len; k++)
			if (c->path[k] == '/' && adds_file(other, c->path, k))
				return true;
	}
	return false;
}

bool join_additions_meet(const struct merge_side *one,
			 const struct merge_layers *other)
{
	_cleanup_strbuf_ struct strbuf tmp = STRBUF_INIT;
	const struct merge_layers alone = { NULL, one };

	if (!one->n_added && !one->changes.n_removed_dirs)
		return false;
	if (one->n_added && join_adds(other)) {
		if (adds_to_removed(&alone, other->above, &tmp) ||
		    (other->below && adds_to_removed(&alone, other->below, &tmp)) ||
		    file_meets_dir(one, other, &tmp))
			return true;
	}
	return join_adds(other) && one->n_added && adds_to_removed(other, one, &tmp);
}

bool join_find_change(struct tree_change *out, const struct merge_layers *l,
		      const struct tree_change *c, size_t at[2])
{
	const struct tree_change *above =
		tree_changes_next(&l->above->changes, &at[0], c->path, c->len);
	const struct tree_change *below = !l->below ? NULL :
		tree_changes_next(&l->below->changes, &at[1], c->path, c->len);

	if (!above && !below)
		return false;
	*out = above ? *above : *below;
	if (above && below) {
		out->old_mode = below->old_mode;
		out->old_oid = below->old_oid;
	}
	return out->old_mode != out->new_mode ||
	       !git_oid_equal(&out->old_oid, &out->new_oid);
}

int join_ask_path(struct merge_join *j, struct repo *r,
		  const struct tree_change c[2], bool additions, struct err *err)
{
	if (quick_judge(&c[0], &c[1], additions) != DOUBT_NONE)
		return 1;
	if (quick_same_result(&c[0], &c[1]))
		return 0;
	return ask_file(j, r, c, err);
}

int merge_join_ask(struct merge_join *j, struct repo *r,
		   const struct merge_side *one, const struct merge_layers *other,
		   struct err *err)
{
	bool additions = one->n_added || join_adds(other);
	size_t at[2] = { 0, 0 };
	int doubts = 0;

	if (join_additions_meet(one, other))
		return 1;
	for (size_t i = 0; i < one->changes.n; i++) {
		struct tree_change c[2] = { one->changes.items[i] };
		int rc;

		if (!join_find_change(&c[1], other, &c[0], at))
			continue;
		rc = join_ask_path(j, r, c, additions, err);
		if (rc < 0)
			return rc;
		doubts += rc;
	}
	return doubts > 0;
}

/* -------------------------------------------------------------------- with git */

static void key_of(struct strbuf *key, const struct merge_doubtful *d)
{
	const struct tree_change c[2] = { *d->ours, *d->theirs };

	strbuf_reset(key);
	make_key(key, c);
}

/* All are taken for clean, but for those that git left unmerged. */
static void take_answer(struct merge_join *j, const struct merge_result *res)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	for (size_t i = 0; i < j->doubtful.n; i++) {
		key_of(&key, &j->doubtful.items[i]);
		entry_of(j, &j->files, &key)->value = CLEAN;
	}
	for (size_t i = 0; i < res->n_unmerged; i++) {
		const struct merge_unmerged *u = &res->unmerged[i];
		struct tree_change c[2];

		for (int s = 0; s < 2; s++)
			c[s] = (struct tree_change){
				.path = u->path, .len = (uint32_t)u->len,
				.old_oid = u->stages[0].oid,
				.new_oid = u->stages[1 + s].oid };
		strbuf_reset(&key);
		make_key(&key, c);
		entry_of(j, &j->files, &key)->value = DOUBTFUL;
	}
	j->doubtful.n = 0;
}

int merge_join_settle(struct merge_join *j, struct ctx *ctx, struct err *err)
{
	_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
	const struct merge_opts opts = { .verdict_only = true };
	const struct merge_input in = { .ours = { .name = NULL } };
	struct oracle_job job = { .in = &in, .out = &res, .err = err };
	int rc;

	/* They hold for whatever git merges, under any name. */
	if (!j->doubtful.n || repo_has_info_attributes(ctx->repo))
		return 0;
	res.doubtful = j->doubtful.items;
	res.n_doubtful = j->doubtful.n;
	rc = files_ask(&job, 1, ctx, 0, &opts, err);
	if (rc < 0 || job.rc < 0)
		return -1;
	take_answer(j, &res);
	return 0;
}
