// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-kept.h"

#include <string.h>

#include "base/mem.h"
#include "flow/attributes.h"
#include "flow/fixup.h"
#include "repo/git.h"

#define KEPT_MAX_DIRS 100000	/* more is not worth a look at each */

void matrix_kept_release(struct matrix_kept *k)
{
	arena_release(&k->arena);
	*k = (struct matrix_kept)MATRIX_KEPT_INIT;
}

void matrix_recalled_release(struct matrix_recalled *k)
{
	free(k->pairs);
	matrix_checked_release(&k->checked);
	matrix_kept_release(&k->kept);
}

/* --------------------------------------------------------------------------- the key */

/* As answers of checks: what can change without a commit is not kept. */
static bool is_lasting(const struct matrix_question *q)
{
	const struct repo *r = q->ctx->repo;

	return q->ctx->cache && !q->opts->n_subjects && !q->opts->check.no_result_cache &&
	       !q->opts->check.no_attribution && !repo_is_shallow(r) && !repo_is_partial(r);
}

/* False: it cannot be told what an answer depends on. */
static bool make_key(struct strbuf *key, const struct matrix_question *q)
{
	const struct flow_check_opts *o = &q->opts->check;
	const uint32_t words[] = { KEPT_VERSION, CHECK_VERSION, FACTS_VERSION, o->textual,
				   o->kinds, (uint32_t)o->min, q->opts->shard,
				   q->opts->n_shards };
	_cleanup_free_ char *git = NULL;
	char identity[GIT_OID_HEXSZ + 1] = "";

	if (git_version(&git, q->ctx->repo, NULL) < 0 ||
	    (o->fixups && flow_fixups_identity(identity, o->fixups, q->ctx, NULL) < 0))
		return false;
	strbuf_addstr(key, "matrix");
	strbuf_add(key, words, sizeof(words));
	strbuf_addf(key, "%s %s %s", git, identity, q->trees->source ? q->trees->source : "");
	return true;
}

/* ------------------------------------------------------------------------- taken out */

/* Indexes of tips by commit; one that is there twice is known by the first. */
static void index_tips(struct map *out, const struct matrix_kept *k)
{
	for (uint32_t i = 0; i < k->n_tips; i++) {
		struct map_entry *e = map_put(out, (const char *)k->tips[i].id, GIT_OID_RAWSZ,
					      NULL);

		if (!e->value)
			e->value = i + 1;
	}
}

/* By row; 0: not known, else an index + 1. */
static uint32_t *find_rows(const struct matrix_kept *k, const struct matrix_result *r)
{
	_cleanup_map_ struct map tips = MAP_INIT;
	uint32_t *rows = mem_zalloc((r->n_rows + 1) * sizeof(*rows));

	index_tips(&tips, k);
	for (size_t i = 0; i < r->n_rows; i++) {
		const char *id = (const char *)r->rows[i].commit.id;
		const struct map_entry *e = map_find(&tips, id, GIT_OID_RAWSZ);

		if (e && !r->rows[i].error && !r->rows[i].left_out)
			rows[i] = (uint32_t)e->value;
	}
	return rows;
}

static size_t check_of(const struct matrix_kept *k, uint32_t number)
{
	size_t lo = 0, hi = k->n_found;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (k->found[mid].pair < number)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < k->n_found && k->found[lo].pair == number ? k->found[lo].check : NO_CHECK;
}

static void take_pair(struct matrix_recalled *out, size_t i, size_t number)
{
	enum kept_pair is = kept_pair(&out->kept, number);

	if (is == KEPT_FOUND) {
		out->checked.of[i] = check_of(&out->kept, (uint32_t)number);
		if (out->checked.of[i] == NO_CHECK)
			is = KEPT_UNKNOWN;
	}
	out->pairs[i] = (uint8_t)is;
}

static void take_pairs(struct matrix_recalled *out, const struct matrix_result *r)
{
	_cleanup_free_ uint32_t *rows = find_rows(&out->kept, r);

	for (size_t i = 0; i < r->n_pairs; i++) {
		uint32_t a = rows[r->pairs[i].ours], b = rows[r->pairs[i].theirs];

		if (a && a < b)
			take_pair(out, i, kept_number(&out->kept, a - 1, b - 1));
		out->n_unknown += !out->pairs[i];
	}
}

/* The same trees in the same places. */
static bool same_tips(const struct matrix_kept *k, const struct matrix_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_rows; i++) {
		if (r->rows[i].error || r->rows[i].left_out)
			continue;
		if (n == k->n_tips || !git_oid_equal(&k->tips[n], &r->rows[i].commit))
			return false;
		n++;
	}
	return n == k->n_tips;
}

static bool get(struct matrix_kept *out, const struct matrix_question *q)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, block = STRBUF_INIT;

	return is_lasting(q) && make_key(&key, q) &&
	       cache_get(q->ctx->cache, CACHE_RESULTS, key.buf, key.len, &block) &&
	       matrix_kept_unpack(out, block.buf, block.len);
}

void matrix_recall(struct matrix_recalled *out, const struct matrix_question *q)
{
	size_t n = q->r->n_pairs;

	*out = (struct matrix_recalled){ .kept = MATRIX_KEPT_INIT, .n_unknown = n };
	out->pairs = mem_zalloc(n + 1);
	matrix_checked_init(&out->checked, n);
	if (!get(&out->kept, q))
		return;
	if (attributes_matter(q->ctx->repo, out->kept.dirs, out->kept.n_dirs)) {
		matrix_kept_release(&out->kept);
		return;
	}
	for (uint32_t i = 0; i < out->kept.n_checks; i++)
		VEC_PUSH(&out->checked.items, out->kept.checks[i]);
	out->n_unknown = 0;
	take_pairs(out, q->r);
	out->same = !out->n_unknown && same_tips(&out->kept, q->r);
}

/* --------------------------------------------------------------------------- put back */

struct keeping {
	struct matrix_kept k;
	const struct matrix_result *r;
	uint32_t *rows;		/* by row: its index + 1 */
	struct dir_list dirs;
};

static void keeping_release(struct keeping *to)
{
	matrix_kept_release(&to->k);
	dir_list_release(&to->dirs);
	free(to->rows);
}

static void keep_tips(struct keeping *to)
{
	struct matrix_kept *k = &to->k;

	to->rows = mem_zalloc((to->r->n_rows + 1) * sizeof(*to->rows));
	k->tips = arena_alloc(&k->arena, (to->r->n_rows + 1) * sizeof(*k->tips));
	for (size_t i = 0; i < to->r->n_rows; i++) {
		if (to->r->rows[i].error || to->r->rows[i].left_out)
			continue;
		k->tips[k->n_tips] = to->r->rows[i].commit;
		to->rows[i] = ++k->n_tips;
	}
}

static enum kept_pair judge(const struct matrix_pair *p, size_t check)
{
	if (p->status == MATRIX_ERROR)
		return KEPT_UNKNOWN;
	if (p->contained)
		return KEPT_CONTAINED;
	return check == NO_CHECK ? KEPT_CLEAN : KEPT_FOUND;
}

static int by_pair(const void *a, const void *b)
{
	const struct kept_found *x = a, *y = b;

	return x->pair < y->pair ? -1 : x->pair > y->pair;
}

static void keep_pairs(struct keeping *to, const struct matrix_checked *checked)
{
	struct matrix_kept *k = &to->k;
	const struct matrix_result *r = to->r;
	size_t n = (size_t)k->n_tips * k->n_tips / 2;

	k->pairs = arena_alloc(&k->arena, n / 4 + 1);
	k->found = arena_alloc(&k->arena, (r->n_pairs + 1) * sizeof(*k->found));
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];
		enum kept_pair is = judge(p, checked->of[i]);
		size_t at;

		at = kept_number(k, to->rows[p->ours] - 1, to->rows[p->theirs] - 1);
		k->pairs[at / 4] |= (uint8_t)(is << at % 4 * 2);
		if (is == KEPT_FOUND)
			k->found[k->n_found++] = (struct kept_found){
				(uint32_t)at, (uint32_t)checked->of[i] };
	}
	if (k->n_found)
		qsort(k->found, k->n_found, sizeof(*k->found), by_pair);
	k->checks = checked->items.items;
	k->n_checks = (uint32_t)checked->items.n;
}

static void keep_dir(struct keeping *to, const char *dir)
{
	_cleanup_free_ char *below = mem_printf("%s/", dir);

	dir_list_add_above(&to->dirs, *dir ? below : dir, *dir ? strlen(below) : 0);
}

/* With those of before: they are of trees that did not move. */
static void keep_dirs(struct keeping *to, const struct matrix_kept *before,
		      const struct matrix_sides *sides)
{
	for (uint32_t i = 0; i < before->n_dirs; i++)
		keep_dir(to, before->dirs[i]);
	for (size_t i = 0; i < sides->items.n; i++) {
		const struct tree_changes *c = &sides->items.items[i].side.changes;

		for (size_t k = 0; k < c->n; k++)
			dir_list_add_above(&to->dirs, c->items[k].path, c->items[k].len);
	}
	to->k.dirs = to->dirs.items.items;
	to->k.n_dirs = (uint32_t)to->dirs.items.n;
}

void matrix_remember(const struct matrix_question *q, const struct matrix_recalled *before,
		     const struct matrix_checked *checked, const struct matrix_sides *sides)
{
	_cleanup_(keeping_release) struct keeping to = {
		.k = MATRIX_KEPT_INIT, .r = q->r, .dirs = DIR_LIST_INIT,
	};
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, block = STRBUF_INIT;

	if (before->same || !is_lasting(q))
		return;
	keep_tips(&to);
	if (repo_workdir(q->ctx->repo))
		keep_dirs(&to, &before->kept, sides);
	if (to.k.n_dirs > KEPT_MAX_DIRS ||
	    attributes_matter(q->ctx->repo, to.k.dirs, to.k.n_dirs))
		return;
	keep_pairs(&to, checked);
	to.k.skipped = q->r->skipped;
	to.k.n_skipped = (uint32_t)q->r->n_skipped;
	if (!make_key(&key, q))
		return;
	matrix_kept_pack(&block, &to.k);
	cache_put(q->ctx->cache, CACHE_RESULTS, key.buf, key.len, block.buf, block.len);
}
