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

#define MAX_HASHES 4096u	/* more are not looked up one by one */

struct words {
	git_oid blob;
	uint32_t n;
	uint32_t hashes[];
};

struct word_memory {
	pthread_mutex_t lock;
	struct map by_blob;	/* → struct words */
	struct arena arena;
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

static int by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

void word_memory_note(struct word_memory *m, const git_oid *blob, const char *text, size_t len)
{
	VEC(uint32_t) all = VEC_INIT;
	const char *p = text, *end = text + len;
	struct map_entry *e;
	size_t n = 0;
	uint32_t h;
	bool added;

	while (word_next(&p, end, &h))
		VEC_PUSH(&all, h);
	VEC_SORT(&all, by_value);
	for (size_t i = 0; i < all.n; i++)
		if (!n || all.items[n - 1] != all.items[i])
			all.items[n++] = all.items[i];
	pthread_mutex_lock(&m->lock);
	if (!map_find(&m->by_blob, (const char *)blob->id, GIT_OID_RAWSZ)) {
		struct words *w = arena_alloc(&m->arena, sizeof(*w) + n * sizeof(*w->hashes));

		w->blob = *blob;
		w->n = (uint32_t)n;
		if (n)
			memcpy(w->hashes, all.items, n * sizeof(*w->hashes));
		e = map_put(&m->by_blob, (const char *)w->blob.id, GIT_OID_RAWSZ, &added);
		e->value = (uint64_t)(uintptr_t)w;
	}
	pthread_mutex_unlock(&m->lock);
	VEC_RELEASE(&all);
}

bool word_memory_none(struct word_memory *m, const git_oid *blob, const uint32_t *hashes,
		      size_t n)
{
	const struct map_entry *e;
	const struct words *w;

	if (n > MAX_HASHES)
		return false;
	pthread_mutex_lock(&m->lock);
	e = map_find(&m->by_blob, (const char *)blob->id, GIT_OID_RAWSZ);
	w = e ? (const struct words *)(uintptr_t)e->value : NULL;
	pthread_mutex_unlock(&m->lock);
	for (size_t i = 0; w && i < n; i++)
		if (w->n && bsearch(&hashes[i], w->hashes, w->n, sizeof(*w->hashes), by_value))
			return false;
	return w != NULL;
}
