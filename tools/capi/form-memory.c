// SPDX-License-Identifier: GPL-2.0-only
#include "capi/form-memory.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"

#define MAX_FORMS ((size_t)8 << 20)	/* that are kept, sixteen bytes each */

struct form_memory {
	pthread_mutex_t lock;
	struct map by_blob;	/* → struct blob_forms */
	struct arena arena;
	size_t n;		/* forms in all */
};

struct form_memory *form_memory_new(void)
{
	struct form_memory *m = mem_zalloc(sizeof(*m));

	pthread_mutex_init(&m->lock, NULL);
	return m;
}

struct form_memory *form_memory_free(struct form_memory *m)
{
	if (!m)
		return NULL;
	map_release(&m->by_blob);
	arena_release(&m->arena);
	pthread_mutex_destroy(&m->lock);
	free(m);
	return NULL;
}

static const struct blob_forms *find(const struct form_memory *m, const git_oid *blob)
{
	const struct map_entry *e = map_find(&m->by_blob, (const char *)blob->id, GIT_OID_RAWSZ);

	return e ? (const struct blob_forms *)(uintptr_t)e->value : NULL;
}

const struct blob_forms *form_memory_find(struct form_memory *m, const git_oid *blob)
{
	const struct blob_forms *f;

	if (!m)
		return NULL;
	pthread_mutex_lock(&m->lock);
	f = find(m, blob);
	pthread_mutex_unlock(&m->lock);
	return f;
}

/* Under the lock. */
static const struct blob_forms *add(struct form_memory *m, const git_oid *blob, bool more,
				    const struct form *items, size_t n)
{
	struct blob_forms *f;

	if (m->n + n > MAX_FORMS)
		return NULL;
	f = arena_alloc(&m->arena, sizeof(*f) + n * sizeof(*items));
	f->blob = *blob;
	f->more = more;
	f->n = (uint32_t)n;
	if (n)
		memcpy(f->items, items, n * sizeof(*items));
	map_put(&m->by_blob, (const char *)f->blob.id, GIT_OID_RAWSZ, NULL)->value =
		(uint64_t)(uintptr_t)f;
	m->n += n;
	return f;
}

const struct blob_forms *form_memory_keep(struct form_memory *m, const git_oid *blob, bool more,
					  const struct form *items, size_t n)
{
	const struct blob_forms *f;

	if (!m)
		return NULL;
	pthread_mutex_lock(&m->lock);
	f = find(m, blob);
	if (!f)
		f = add(m, blob, more, items, n);
	pthread_mutex_unlock(&m->lock);
	return f;
}
