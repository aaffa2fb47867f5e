// SPDX-License-Identifier: GPL-2.0-only
#include "capi/word-memory.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "capi/blob-memory.h"
#include "capi/word-filter.h"

#define MAX_HASHES ((size_t)32 << 20)	/* that are kept, four bytes each */
#define FEW_WORDS 2048u		/* room for those of most files, twice */

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
	ctx->blobs = blob_memory_new();
	cache_remember(ctx->cache);
	return l;
}

void word_lease_end(struct word_lease *l)
{
	if (!l->own)
		return;
	l->ctx->words = NULL;
	l->ctx->blobs = blob_memory_free(l->ctx->blobs);
	cache_forget(l->ctx->cache);
	map_release(&l->own->by_blob);
	arena_release(&l->own->arena);
	pthread_mutex_destroy(&l->own->lock);
	free(l->own);
}

/* Each of many hashes once: a table with open addressing. */
struct hash_set {
	uint32_t *slots;	/* 0: free */
	size_t mask, n;
	bool zero;		/* 0 is among them */
};

static void set_grow(struct hash_set *s);

static void set_add(struct hash_set *s, uint32_t h)
{
	size_t i = h & s->mask;

	if (!h) {
		s->zero = true;
		return;
	}
	while (s->slots[i] && s->slots[i] != h)
		i = (i + 1) & s->mask;
	if (s->slots[i])
		return;
	s->slots[i] = h;
	if (++s->n > s->mask / 2)
		set_grow(s);
}

static void set_grow(struct hash_set *s)
{
	struct hash_set more = { .mask = s->mask * 4 + 3, .zero = s->zero };

	more.slots = mem_zalloc((more.mask + 1) * sizeof(*more.slots));
	for (size_t i = 0; i <= s->mask; i++)
		if (s->slots[i])
			set_add(&more, s->slots[i]);
	free(s->slots);
	*s = more;
}

/* What is in it to the front; how many. */
static size_t set_list(struct hash_set *s)
{
	size_t n = 0;

	for (size_t i = 0; i <= s->mask; i++)
		if (s->slots[i])
			s->slots[n++] = s->slots[i];
	if (s->zero)
		s->slots[n++] = 0;
	return n;
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
	struct hash_set all = { .mask = FEW_WORDS - 1 };
	const char *p = text, *end = text + len;
	uint32_t h;
	size_t n;

	if (find(m, blob))
		return;
	all.slots = mem_zalloc(FEW_WORDS * sizeof(*all.slots));
	while (word_next(&p, end, &h))
		set_add(&all, h);
	n = set_list(&all);
	pthread_mutex_lock(&m->lock);
	keep(m, blob, all.slots, n);
	pthread_mutex_unlock(&m->lock);
	free(all.slots);
}

static bool has_one(const struct words *w, const struct word_set *of)
{
	for (uint32_t i = 0; i < w->n; i++)
		if (word_set_has(of, w->hashes[i]))
			return true;
	return false;
}

bool word_memory_none(struct word_memory *m, const git_oid *blob, const struct word_set *of)
{
	const struct words *w = find(m, blob);

	return w && !has_one(w, of);
}

bool word_memory_has(struct word_memory *m, const struct snap_file *f, const struct word_set *of)
{
	const struct words *w = NULL;

	if (m && f->has_oid) {
		word_memory_note(m, &f->oid, f->data, f->len);
		w = find(m, &f->oid);
	}
	return w ? has_one(w, of) : word_set_in(of, f->data, f->len);
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
