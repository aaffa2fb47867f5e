// SPDX-License-Identifier: GPL-2.0-only
#include "capi/word-memory.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "capi/word-filter.h"

#define MAX_HASHES ((size_t)32 << 20)	/* that are kept, four bytes each */

struct words {
	git_oid blob;
	uint32_t n;
	uint32_t hashes[];
};

struct word_memory {
	pthread_mutex_t lock;
	struct map by_blob;	/* → struct words */
	struct arena arena;
	size_t n;		/* hashes in all */
};

struct word_lease word_lease_begin(struct ctx *ctx)
{
	struct word_lease l = { ctx, NULL };

	if (ctx->words)
		return l;
	l.own = mem_zalloc(sizeof(*l.own));
	pthread_mutex_init(&l.own->lock, NULL);
	ctx->words = l.own;
	return l;
}

void word_lease_end(struct word_lease *l)
{
	if (!l->own)
		return;
	l->ctx->words = NULL;
	map_release(&l->own->by_blob);
	arena_release(&l->own->arena);
	pthread_mutex_destroy(&l->own->lock);
	free(l->own);
}

typedef VEC(uint32_t) hash_vec;

/* Keeps the first of each. */
static void drop_doubles(hash_vec *v)
{
	_cleanup_free_ uint32_t *seen = NULL;	/* index + 1 */
	size_t size = 64, n = 0;

	while (size < 2 * v->n)
		size *= 2;
	seen = mem_zalloc(size * sizeof(*seen));
	for (size_t i = 0; i < v->n; i++) {
		size_t at = v->items[i] & (size - 1);

		while (seen[at] && v->items[seen[at] - 1] != v->items[i])
			at = (at + 1) & (size - 1);
		if (seen[at])
			continue;
		v->items[n++] = v->items[i];
		seen[at] = (uint32_t)n;
	}
	v->n = n;
}

static const struct words *find(struct word_memory *m, const git_oid *blob)
{
	const struct map_entry *e;

	pthread_mutex_lock(&m->lock);
	e = map_find(&m->by_blob, (const char *)blob->id, GIT_OID_RAWSZ);
	pthread_mutex_unlock(&m->lock);
	return e ? (const struct words *)(uintptr_t)e->value : NULL;
}

/* Under the lock; another thread may have been faster. */
static void keep(struct word_memory *m, const git_oid *blob, const uint32_t *hashes, size_t n)
{
	struct words *w;

	if (m->n + n > MAX_HASHES ||
	    map_find(&m->by_blob, (const char *)blob->id, GIT_OID_RAWSZ))
		return;
	w = arena_alloc(&m->arena, sizeof(*w) + n * sizeof(*w->hashes));
	w->blob = *blob;
	w->n = (uint32_t)n;
	if (n)
		memcpy(w->hashes, hashes, n * sizeof(*w->hashes));
	map_put(&m->by_blob, (const char *)w->blob.id, GIT_OID_RAWSZ, NULL)->value =
		(uint64_t)(uintptr_t)w;
	m->n += n;
}

void word_memory_note(struct word_memory *m, const git_oid *blob, const char *text, size_t len)
{
	hash_vec all = VEC_INIT;
	const char *p = text, *end = text + len;
	uint32_t h;

	if (find(m, blob))
		return;
	while (word_next(&p, end, &h))
		VEC_PUSH(&all, h);
	drop_doubles(&all);
	pthread_mutex_lock(&m->lock);
	keep(m, blob, all.items, all.n);
	pthread_mutex_unlock(&m->lock);
	VEC_RELEASE(&all);
}

bool word_memory_none(struct word_memory *m, const git_oid *blob, const struct word_set *of)
{
	const struct words *w = find(m, blob);

	for (uint32_t i = 0; w && i < w->n; i++)
		if (word_set_has(of, w->hashes[i]))
			return false;
	return w != NULL;
}

int word_memory_lacks(bool *none, struct word_memory *m, const struct snapshot *snap,
		      struct repo *repo, const char *path, const struct word_set *of,
		      struct err *err)
{
	struct snap_entry e;
	int rc = m ? snapshot_find(&e, snap, repo, path, err) : 0;

	*none = m && rc == 0 && e.has_oid && word_memory_none(m, &e.oid, of);
	return rc;
}
