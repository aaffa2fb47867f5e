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
#include "repo/object-id.h"

/* Asked before the packs and loose objects of the repository. */
#define PRIORITY 10

struct memory {
	atomic_uint refs;
	pthread_rwlock_t lock;		/* of all below but dir */
	pthread_mutex_t flush_lock;	/* one at a time */
	struct map by_id;		/* index into objects */
	VEC(struct memory_object) objects;
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

bool memory_find(struct memory_object *out, struct memory *m, const git_oid *oid)
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
	struct memory_object o;

	return memory_find(&o, m, oid);
}

static void add(struct memory *m, struct memory_object *o)
{
	struct map_entry *e;
	bool added;

	pthread_rwlock_wrlock(&m->lock);
	e = map_put(&m->by_id, arena_dup(&m->arena, o->o.oid.id, GIT_OID_RAWSZ),
		    GIT_OID_RAWSZ, &added);
	if (added) {
		e->value = o->number = m->objects.n;
		o->o.data = arena_dup(&m->arena, o->o.data, o->o.len);
		VEC_PUSH(&m->objects, *o);
	}
	pthread_rwlock_unlock(&m->lock);
}

int memory_write(git_oid *out, struct memory *m, const void *data, size_t len,
		 git_object_t type, const git_oid *like, struct err *err)
{
	struct memory_object o = { .o = { .type = type, .data = data, .len = len } };

	if (object_id(&o.o.oid, type, data, len, err) < 0)
		return -1;
	if (like)
		o.like = *like;
	*out = o.o.oid;
	if (!memory_has(m, &o.o.oid))
		add(m, &o);
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
		git_odb_backend *b, const struct pack_object *o)
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
	struct memory_object o;

	if (!memory_find(&o, of(b), oid))
		return GIT_ENOTFOUND;
	return give(data, len, type, b, &o.o);
}

static int backend_read_header(size_t *len, git_object_t *type,
			       git_odb_backend *b, const git_oid *oid)
{
	struct memory_object o;

	if (!memory_find(&o, of(b), oid))
		return GIT_ENOTFOUND;
	*len = o.o.len;
	*type = o.o.type;
	return 0;
}

static int backend_exists(git_odb_backend *b, const git_oid *oid)
{
	return memory_has(of(b), oid);
}

/* There are never so many that looking at each would matter. */
static int find_prefix(struct pack_object *out, struct memory *m, const git_oid *prefix,
		       size_t len)
{
	int rc = GIT_ENOTFOUND;

	pthread_rwlock_rdlock(&m->lock);
	for (size_t i = 0; i < m->objects.n; i++) {
		if (git_oid_ncmp(prefix, &m->objects.items[i].o.oid, len))
			continue;
		if (rc == 0) {
			rc = GIT_EAMBIGUOUS;
			break;
		}
		*out = m->objects.items[i].o;
		rc = 0;
	}
	pthread_rwlock_unlock(&m->lock);
	return rc;
}

static int backend_read_prefix(git_oid *oid, void **data, size_t *len,
			       git_object_t *type, git_odb_backend *b,
			       const git_oid *prefix, size_t prefix_len)
{
	struct pack_object o;
	int rc = find_prefix(&o, of(b), prefix, prefix_len);

	if (rc < 0)
		return rc;
	*oid = o.oid;
	return give(data, len, type, b, &o);
}

static int backend_exists_prefix(git_oid *oid, git_odb_backend *b,
				 const git_oid *prefix, size_t prefix_len)
{
	struct pack_object o;
	int rc = find_prefix(&o, of(b), prefix, prefix_len);

	if (rc == 0)
		*oid = o.oid;
	return rc;
}

/* What is called may write more objects, which are not named then. */
static int backend_foreach(git_odb_backend *b, git_odb_foreach_cb fn, void *payload)
{
	struct memory *m = of(b);
	_cleanup_oids_ struct oid_vec ids = VEC_INIT;
	int rc = 0;

	pthread_rwlock_rdlock(&m->lock);
	for (size_t i = 0; i < m->objects.n; i++)
		VEC_PUSH(&ids, m->objects.items[i].o.oid);
	pthread_rwlock_unlock(&m->lock);
	for (size_t i = 0; rc == 0 && i < ids.n; i++)
		rc = fn(&ids.items[i], payload);
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
	b->parent.foreach = backend_foreach;
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

static int write_files(const struct memory *m, const struct pack_stream *ps,
		       const struct strbuf *index, struct err *err)
{
	_cleanup_free_ char *dir = mem_printf("%s/pack", m->dir);
	_cleanup_free_ char *pack = mem_printf("%s/pack-%s.pack", dir, ps->name);
	_cleanup_free_ char *idx = mem_printf("%s/pack-%s.idx", dir, ps->name);
	int rc = file_mkdirs(dir, err);

	if (rc >= 0)
		rc = file_write(pack, ps->out->buf, ps->out->len, FILE_NO_FSYNC, err);
	if (rc >= 0)
		rc = file_write(idx, index->buf, index->len, FILE_NO_FSYNC, err);
	return rc;
}

/* The objects from number m->flushed to @n. */
static int add_objects(struct pack_stream *ps, struct strbuf *pack,
		       struct memory *m, size_t *n, struct err *err)
{
	int rc = 0;

	pthread_rwlock_rdlock(&m->lock);
	*n = m->objects.n;
	pack_stream_start(ps, pack, *n - m->flushed);
	for (size_t i = m->flushed; rc >= 0 && i < *n; i++)
		rc = pack_stream_add(ps, &m->objects.items[i].o, NULL, err);
	pthread_rwlock_unlock(&m->lock);
	return rc;
}

static int flush(struct memory *m, struct err *err)
{
	_cleanup_(pack_stream_release) struct pack_stream ps = { .stored = true };
	_cleanup_strbuf_ struct strbuf pack = STRBUF_INIT, index = STRBUF_INIT;
	size_t n;
	int rc = add_objects(&ps, &pack, m, &n, err);

	if (rc < 0 || n == m->flushed)
		return rc;
	rc = pack_stream_end(&ps, &index, err);
	if (rc >= 0)
		rc = write_files(m, &ps, &index, err);
	if (rc >= 0)
		m->flushed = n;
	return rc;
}

int memory_flush(struct memory *m, struct err *err)
{
	int rc;

	pthread_mutex_lock(&m->flush_lock);
	rc = flush(m, err);
	pthread_mutex_unlock(&m->flush_lock);
	return rc;
}
