// SPDX-License-Identifier: GPL-2.0-only
#include "repo/memory.h"

#include <git2/sys/odb_backend.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/internal.h"
#include "repo/packstream.h"

/* Asked before the packs and loose objects of the repository. */
#define PRIORITY 10

struct object {
	git_oid oid;
	git_object_t type;
	const void *data;
	size_t len;
};

struct memory {
	atomic_uint refs;
	pthread_rwlock_t lock;		/* of all below but dir */
	pthread_mutex_t flush_lock;	/* one at a time */
	struct map by_id;		/* index into objects */
	VEC(struct object) objects;
	struct arena arena;
	size_t flushed;			/* objects that are on the disk */
	char *dir;
};

struct memory *memory_new(const char *objects)
{
	struct memory *m = mem_zalloc(sizeof(*m));

	atomic_init(&m->refs, 1);
	pthread_rwlock_init(&m->lock, NULL);
	pthread_mutex_init(&m->flush_lock, NULL);
	m->dir = mem_strdup(objects);
	return m;
}

struct memory *memory_ref(struct memory *m)
{
	atomic_fetch_add(&m->refs, 1);
	return m;
}

void memory_unref(struct memory *m)
{
	if (!m || atomic_fetch_sub(&m->refs, 1) > 1)
		return;
	map_release(&m->by_id);
	VEC_RELEASE(&m->objects);
	arena_release(&m->arena);
	pthread_rwlock_destroy(&m->lock);
	pthread_mutex_destroy(&m->flush_lock);
	free(m->dir);
	free(m);
}

static bool find(struct object *out, struct memory *m, const git_oid *oid)
{
	const struct map_entry *e;

	pthread_rwlock_rdlock(&m->lock);
	e = map_find(&m->by_id, (const char *)oid->id, GIT_OID_RAWSZ);
	if (e)
		*out = m->objects.items[e->value];
	pthread_rwlock_unlock(&m->lock);
	return e != NULL;
}

bool memory_has(struct memory *m, const git_oid *oid)
{
	struct object o;

	return find(&o, m, oid);
}

int memory_write(git_oid *out, struct memory *m, const void *data, size_t len,
		 git_object_t type, struct err *err)
{
	struct object o = { .type = type, .len = len };
	struct map_entry *e;
	bool added;
	int rc = git_odb_hash(&o.oid, data, len, type);

	if (rc < 0)
		return err_git(err, rc, "cannot make an object");
	*out = o.oid;
	if (memory_has(m, &o.oid))
		return 0;
	pthread_rwlock_wrlock(&m->lock);
	e = map_put(&m->by_id, arena_dup(&m->arena, o.oid.id, GIT_OID_RAWSZ),
		    GIT_OID_RAWSZ, &added);
	if (added) {
		e->value = m->objects.n;
		o.data = arena_dup(&m->arena, data, len);
		VEC_PUSH(&m->objects, o);
	}
	pthread_rwlock_unlock(&m->lock);
	return 0;
}

/* ------------------------------------------------------- for libgit2 to read */

struct backend {
	git_odb_backend parent;
	struct memory *m;
};

static struct memory *of(git_odb_backend *b)
{
	return ((struct backend *)b)->m;
}

static int give(void **data, size_t *len, git_object_t *type,
		git_odb_backend *b, const struct object *o)
{
	void *copy = git_odb_backend_data_alloc(b, o->len);

	if (!copy)
		return GIT_ERROR;
	if (o->len)
		memcpy(copy, o->data, o->len);
	*data = copy;
	*len = o->len;
	*type = o->type;
	return 0;
}

static int backend_read(void **data, size_t *len, git_object_t *type,
			git_odb_backend *b, const git_oid *oid)
{
	struct object o;

	if (!find(&o, of(b), oid))
		return GIT_ENOTFOUND;
	return give(data, len, type, b, &o);
}

static int backend_read_header(size_t *len, git_object_t *type,
			       git_odb_backend *b, const git_oid *oid)
{
	struct object o;

	if (!find(&o, of(b), oid))
		return GIT_ENOTFOUND;
	*len = o.len;
	*type = o.type;
	return 0;
}

static int backend_exists(git_odb_backend *b, const git_oid *oid)
{
	return memory_has(of(b), oid);
}

/* There are never so many that looking at each would matter. */
static int find_prefix(struct object *out, struct memory *m, const git_oid *prefix,
		       size_t len)
{
	int rc = GIT_ENOTFOUND;

	pthread_rwlock_rdlock(&m->lock);
	for (size_t i = 0; i < m->objects.n; i++) {
		if (git_oid_ncmp(prefix, &m->objects.items[i].oid, len))
			continue;
		if (rc == 0) {
			rc = GIT_EAMBIGUOUS;
			break;
		}
		*out = m->objects.items[i];
		rc = 0;
	}
	pthread_rwlock_unlock(&m->lock);
	return rc;
}

static int backend_read_prefix(git_oid *oid, void **data, size_t *len,
			       git_object_t *type, git_odb_backend *b,
			       const git_oid *prefix, size_t prefix_len)
{
	struct object o;
	int rc = find_prefix(&o, of(b), prefix, prefix_len);

	if (rc < 0)
		return rc;
	*oid = o.oid;
	return give(data, len, type, b, &o);
}

static int backend_exists_prefix(git_oid *oid, git_odb_backend *b,
				 const git_oid *prefix, size_t prefix_len)
{
	struct object o;
	int rc = find_prefix(&o, of(b), prefix, prefix_len);

	if (rc == 0)
		*oid = o.oid;
	return rc;
}

static void backend_free(git_odb_backend *b)
{
	memory_unref(of(b));
	free(b);
}

int memory_attach(struct memory *m, struct repo *r, struct err *err)
{
	struct backend *b = mem_zalloc(sizeof(*b));
	int rc;

	git_odb_init_backend(&b->parent, GIT_ODB_BACKEND_VERSION);
	b->parent.read = backend_read;
	b->parent.read_header = backend_read_header;
	b->parent.read_prefix = backend_read_prefix;
	b->parent.exists = backend_exists;
	b->parent.exists_prefix = backend_exists_prefix;
	b->parent.free = backend_free;
	b->m = memory_ref(m);
	rc = git_odb_add_backend(r->odb, &b->parent, PRIORITY);
	if (rc < 0) {
		backend_free(&b->parent);
		return err_git(err, rc, "cannot add objects to '%s'", r->git_dir);
	}
	VEC_PUSH(&r->memories, memory_ref(m));
	return 0;
}

/* ----------------------------------------------------------------- the disk */

static void indexer_freep(git_indexer **i)
{
	git_indexer_free(*i);
}

static int write_pack(const struct memory *m, const struct strbuf *pack,
		      struct err *err)
{
	_cleanup_(indexer_freep) git_indexer *indexer = NULL;
	_cleanup_free_ char *dir = mem_printf("%s/pack", m->dir);
	git_indexer_progress progress = { .total_objects = 0 };
	int rc = file_mkdirs(dir, err);

	if (rc < 0)
		return rc;
	rc = git_indexer_new(&indexer, dir, 0, NULL, NULL);
	if (rc >= 0)
		rc = git_indexer_append(indexer, pack->buf, pack->len, &progress);
	if (rc >= 0)
		rc = git_indexer_commit(indexer, &progress);
	return rc < 0 ? err_git(err, rc, "cannot write objects to '%s'", dir) : 0;
}

/* The objects from number m->flushed on. */
static int make_pack(size_t *n, struct strbuf *out, struct memory *m,
		     struct err *err)
{
	struct pack_stream ps;
	int rc = 0;

	pthread_rwlock_rdlock(&m->lock);
	*n = m->objects.n;
	pack_stream_start(&ps, out, *n - m->flushed);
	for (size_t i = m->flushed; rc >= 0 && i < *n; i++) {
		const struct object *o = &m->objects.items[i];

		rc = pack_stream_add(&ps, o->type, o->data, o->len, err);
	}
	pthread_rwlock_unlock(&m->lock);
	if (rc >= 0)
		pack_stream_end(&ps);
	return rc;
}

int memory_flush(struct memory *m, struct err *err)
{
	_cleanup_strbuf_ struct strbuf pack = STRBUF_INIT;
	size_t n;
	int rc;

	pthread_mutex_lock(&m->flush_lock);
	rc = make_pack(&n, &pack, m, err);
	if (rc >= 0 && n > m->flushed)
		rc = write_pack(m, &pack, err);
	if (rc >= 0)
		m->flushed = n;
	pthread_mutex_unlock(&m->flush_lock);
	return rc < 0 ? rc : 0;
}
