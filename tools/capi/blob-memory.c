// SPDX-License-Identifier: GPL-2.0-only
#include "capi/blob-memory.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"

#define SHARDS 64
#define MAX_BYTES ((size_t)256 << 20)

/* Each kind has a map of its own. */
enum { FORMS, NOTES, FACTS, N_MAPS };

struct entry {
	git_oid blob;
	size_t len;
	max_align_t data[];
};

struct shard {
	pthread_mutex_t lock;
	struct map maps[N_MAPS];	/* blob → struct entry */
	struct arena arena;
};

struct blob_memory {
	struct shard shards[SHARDS];
	atomic_size_t bytes;
};

struct blob_memory *blob_memory_new(void)
{
	struct blob_memory *m = mem_zalloc(sizeof(*m));

	for (size_t i = 0; i < SHARDS; i++)
		pthread_mutex_init(&m->shards[i].lock, NULL);
	return m;
}

struct blob_memory *blob_memory_free(struct blob_memory *m)
{
	for (size_t i = 0; m && i < SHARDS; i++) {
		struct shard *s = &m->shards[i];

		for (size_t k = 0; k < N_MAPS; k++)
			map_release(&s->maps[k]);
		arena_release(&s->arena);
		pthread_mutex_destroy(&s->lock);
	}
	free(m);
	return NULL;
}

static const struct entry *look(const struct shard *s, int which, const git_oid *blob)
{
	const struct map_entry *e = map_find(&s->maps[which], (const char *)blob->id,
					     GIT_OID_RAWSZ);

	return e ? (const struct entry *)(uintptr_t)e->value : NULL;
}

static const struct entry *find(struct blob_memory *m, int which, const git_oid *blob)
{
	struct shard *s = &m->shards[blob->id[0] % SHARDS];
	const struct entry *e;

	pthread_mutex_lock(&s->lock);
	e = look(s, which, blob);
	pthread_mutex_unlock(&s->lock);
	return e;
}

/* Two pieces, one after the other. */
struct pieces {
	const void *head, *body;
	size_t head_len, body_len;
};

static const struct entry *add(struct blob_memory *m, struct shard *s, int which,
			       const git_oid *blob, const struct pieces *p)
{
	size_t len = p->head_len + p->body_len;
	struct entry *e;

	if (atomic_fetch_add(&m->bytes, len) > MAX_BYTES)
		return NULL;
	e = arena_alloc(&s->arena, sizeof(*e) + len);
	e->blob = *blob;
	e->len = len;
	if (p->head_len)
		memcpy(e->data, p->head, p->head_len);
	if (p->body_len)
		memcpy((char *)e->data + p->head_len, p->body, p->body_len);
	map_put(&s->maps[which], (const char *)e->blob.id, GIT_OID_RAWSZ, NULL)->value =
		(uint64_t)(uintptr_t)e;
	return e;
}

static const struct entry *keep(struct blob_memory *m, int which, const git_oid *blob,
				const struct pieces *p)
{
	struct shard *s = &m->shards[blob->id[0] % SHARDS];
	const struct entry *e;

	pthread_mutex_lock(&s->lock);
	e = look(s, which, blob);
	if (!e)
		e = add(m, s, which, blob, p);
	pthread_mutex_unlock(&s->lock);
	return e;
}

const struct blob_forms *blob_memory_forms(struct blob_memory *m, const git_oid *blob)
{
	const struct entry *e = m ? find(m, FORMS, blob) : NULL;

	return e ? (const struct blob_forms *)e->data : NULL;
}

const struct blob_forms *blob_memory_keep_forms(struct blob_memory *m, const git_oid *blob,
						bool more, const struct form *items, size_t n)
{
	struct blob_forms head = { .more = more, .n = n };
	struct pieces p = { &head, items, sizeof(head), n * sizeof(*items) };
	const struct entry *e = m ? keep(m, FORMS, blob, &p) : NULL;

	return e ? (const struct blob_forms *)e->data : NULL;
}

static void keep_bytes(struct blob_memory *m, int which, const git_oid *blob, const void *data,
		       size_t len)
{
	struct pieces p = { .body = data, .body_len = len };

	(void)keep(m, which, blob, &p);
}

static const void *find_bytes(size_t *len, struct blob_memory *m, int which,
			      const git_oid *blob)
{
	const struct entry *e = find(m, which, blob);

	if (!e)
		return NULL;
	*len = e->len;
	return e->data;
}

void blob_memory_note(struct blob_memory *m, const git_oid *blob, const void *data, size_t len)
{
	keep_bytes(m, NOTES, blob, data, len);
}

const void *blob_memory_noted(size_t *len, struct blob_memory *m, const git_oid *blob)
{
	return find_bytes(len, m, NOTES, blob);
}

void blob_memory_keep_facts(struct blob_memory *m, const git_oid *blob,
			    const struct facts *facts)
{
	size_t len;
	const void *block = facts_bytes(facts, &len);

	if (m && block)
		keep_bytes(m, FACTS, blob, block, len);
}

bool blob_memory_facts(struct facts *out, struct blob_memory *m, const git_oid *blob)
{
	size_t len;
	const void *block = m ? find_bytes(&len, m, FACTS, blob) : NULL;

	return block && facts_borrow(out, block, len);
}
