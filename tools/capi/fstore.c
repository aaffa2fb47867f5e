// SPDX-License-Identifier: GPL-2.0-only
#include "capi/fstore.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/blob-memory.h"
#include "capi/ctree.h"
#include "capi/squeeze.h"
#include "repo/blob.h"

#define SHARDS 64
/* Below this many facts a look at each is as fast as a table. */
#define TABLE_MIN 16
/* Larger rows would push much else out of the cache. */
#define CACHE_BLOCK_MAX ((size_t)8 << 20)
#define CACHE_KEY_LEN (GIT_OID_RAWSZ + sizeof(uint32_t))

/* Facts by name: chains through next, 1-based, in ascending order. */
struct ftable {
	uint32_t mask;
	uint32_t *next;
	uint32_t heads[];
};

struct ffile {
	git_oid oid;
	struct facts facts;
	bool unreadable;	/* binary, or too large */
	_Atomic(struct ftable *) table;
};

struct shard {
	pthread_mutex_t lock;
	struct map map;		/* oid -> struct ffile */
};

struct fstore {
	struct ctx *ctx;
	pthread_mutex_t lock;	/* of the next three */
	VEC(struct ctx_handle) handles;	/* lent by the context */
	VEC(struct repo *) idle;	/* of them */
	struct blob_memory *own;	/* NULL: not needed so far */
	struct shard shards[SHARDS];
};

struct fstore *fstore_new(struct ctx *ctx)
{
	struct fstore *s = mem_zalloc(sizeof(*s));

	s->ctx = ctx;
	pthread_mutex_init(&s->lock, NULL);
	for (size_t i = 0; i < SHARDS; i++)
		pthread_mutex_init(&s->shards[i].lock, NULL);
	return s;
}

static void ffile_free(struct ffile *f)
{
	struct ftable *table;

	if (!f)
		return;
	table = atomic_load(&f->table);
	if (table)
		free(table->next);
	free(table);
	facts_release(&f->facts);
	free(f);
}

DEFINE_CLEANUP(struct ffile *, ffile_free)

void fstore_free(struct fstore *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < SHARDS; i++) {
		struct shard *sh = &s->shards[i];

		for (uint32_t k = 0; k < sh->map.n; k++)
			ffile_free((void *)(uintptr_t)sh->map.entries[k].value);
		map_release(&sh->map);
		pthread_mutex_destroy(&sh->lock);
	}
	for (size_t i = 0; i < s->handles.n; i++)
		ctx_return_repo(s->ctx, &s->handles.items[i]);
	VEC_RELEASE(&s->handles);
	VEC_RELEASE(&s->idle);
	blob_memory_free(s->own);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

int fstore_take_repo(struct repo **out, struct fstore *s, struct err *err)
{
	struct ctx_handle h = { NULL, false };
	int rc;

	pthread_mutex_lock(&s->lock);
	if (s->idle.n)
		h.repo = s->idle.items[--s->idle.n];
	pthread_mutex_unlock(&s->lock);
	if (h.repo) {
		*out = h.repo;
		return 0;
	}
	rc = ctx_lend_repo(&h, s->ctx, err);
	if (rc < 0)
		return rc;
	pthread_mutex_lock(&s->lock);
	VEC_PUSH(&s->handles, h);
	pthread_mutex_unlock(&s->lock);
	*out = h.repo;
	return 0;
}

void fstore_give_repo(struct fstore *s, struct repo *r)
{
	if (!r)
		return;
	pthread_mutex_lock(&s->lock);
	VEC_PUSH(&s->idle, r);
	pthread_mutex_unlock(&s->lock);
}

typedef void (*scan_fn)(struct facts *facts, const char *src, size_t len);

static int scan_bytes(struct facts *facts, const char *data, size_t len, scan_fn scan)
{
	if (len > CFILE_MAX_BYTES || blob_is_binary(data, len))
		return 1;
	scan(facts, data, len);
	return 0;
}

static int scan_source(struct facts *facts, const struct fsource *src, struct repo *r,
		       scan_fn scan, struct err *err)
{
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	if (src->data)
		return scan_bytes(facts, src->data, src->len, scan);
	rc = blob_read(&blob, r, &src->oid, CFILE_MAX_BYTES, &why);
	if (rc < 0 && why.code == ERR_TOO_BIG)
		return 1;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	return scan_bytes(facts, blob.data, blob.len, scan);
}

int fstore_scan_names(struct facts *facts, const struct fsource *src, struct repo *r,
		      struct err *err)
{
	return scan_source(facts, src, r, facts_scan_names, err);
}

static struct ffile *lookup(struct shard *sh, const git_oid *oid)
{
	struct map_entry *e;
	struct ffile *f;

	pthread_mutex_lock(&sh->lock);
	e = map_find(&sh->map, (const char *)oid->id, GIT_OID_RAWSZ);
	f = e ? (void *)(uintptr_t)e->value : NULL;
	pthread_mutex_unlock(&sh->lock);
	return f;
}

/* Returns the one that counts: another thread may have been first. */
static struct ffile *publish(struct shard *sh, struct ffile *f)
{
	struct map_entry *e;
	bool added;

	pthread_mutex_lock(&sh->lock);
	e = map_put(&sh->map, (const char *)f->oid.id, GIT_OID_RAWSZ, &added);
	if (added) {
		e->value = (uint64_t)(uintptr_t)f;
	} else {
		ffile_free(f);
		f = (void *)(uintptr_t)e->value;
	}
	pthread_mutex_unlock(&sh->lock);
	return f;
}

/*
 * Of a pass over many files the blocks are squeezed, and so are large ones: they
 * would fill the cache otherwise. In front stands this, and the length. Others are
 * as they are.
 */
#define SQUEEZED 0x7a667463u

static void squeeze_facts(struct strbuf *row, const struct facts *facts)
{
	uint32_t head[2] = { SQUEEZED, (uint32_t)facts->block_len };

	strbuf_add(row, head, sizeof(head));
	squeeze(row, facts->block, facts->block_len);
}

bool facts_squeezed(struct facts *facts, const void *row, size_t len)
{
	_cleanup_free_ char *block = NULL;
	uint32_t head[2];

	if (len < sizeof(head))
		return false;
	memcpy(head, row, sizeof(head));
	if (head[0] != SQUEEZED || head[1] > UINT32_MAX / 2)
		return false;
	block = mem_alloc(head[1]);
	return unsqueeze(block, head[1], (const char *)row + sizeof(head),
			 len - sizeof(head)) &&
	       facts_load(facts, block, head[1]);
}

static bool is_squeezed(const struct strbuf *row)
{
	const uint32_t mark = SQUEEZED;

	return row->len >= sizeof(mark) && memcmp(row->buf, &mark, sizeof(mark)) == 0;
}

/* Measured: a block from the cache costs a tenth of reading the file again. */
static bool cached(struct facts *facts, struct strbuf *row, struct fstore *s,
		   const git_oid *oid, unsigned char key[CACHE_KEY_LEN])
{
	const uint32_t version = FACTS_VERSION;

	memcpy(key, oid->id, GIT_OID_RAWSZ);
	memcpy(key + GIT_OID_RAWSZ, &version, sizeof(version));
	return cache_get(s->ctx->cache, CACHE_FACTS, key, CACHE_KEY_LEN, row) &&
	       (facts_squeezed(facts, row->buf, row->len) ||
		facts_load(facts, row->buf, row->len));
}

/* @squeezed: one of many, see fstore_take(). */
static int read_blob_facts(struct facts *facts, struct strbuf *squeezed, bool as_kept,
			   struct fstore *s, const struct fsource *src,
			   struct err *err)
{
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;
	struct strbuf *row = squeezed ? squeezed : &block;
	unsigned char key[CACHE_KEY_LEN];
	struct repo *r;
	int rc;

	if (cached(facts, row, s, &src->oid, key)) {
		/* one that fstore_get() put there is as it was */
		if (squeezed && !is_squeezed(squeezed)) {
			strbuf_reset(squeezed);
			if (!as_kept)
				squeeze_facts(squeezed, facts);
		}
		return 0;
	}
	strbuf_reset(row);
	rc = fstore_take_repo(&r, s, err);
	if (rc < 0)
		return rc;
	rc = scan_source(facts, src, r, facts_scan, err);
	fstore_give_repo(s, r);
	if (rc)
		return rc;
	if (squeezed || facts->block_len > CACHE_BLOCK_MAX)
		squeeze_facts(row, facts);
	if (row->len <= CACHE_BLOCK_MAX)
		cache_put(s->ctx->cache, CACHE_FACTS, key, sizeof(key),
			  row->len ? row->buf : facts->block,
			  row->len ? row->len : facts->block_len);
	return 0;
}

int fstore_get(const struct ffile **out, struct fstore *s,
	       const struct fsource *src, struct err *err)
{
	struct shard *sh = &s->shards[src->oid.id[0] % SHARDS];
	struct ffile *f = lookup(sh, &src->oid);

	if (!f) {
		_cleanup_(ffile_freep) struct ffile *made = mem_zalloc(sizeof(*made));
		int rc;

		made->oid = src->oid;
		made->facts = (struct facts)FACTS_INIT;
		rc = src->data ? scan_bytes(&made->facts, src->data, src->len, facts_scan) :
				 read_blob_facts(&made->facts, NULL, false, s, src, err);
		if (rc < 0)
			return rc;
		made->unreadable = rc > 0;
		f = publish(sh, TAKE_PTR(made));
	}
	if (f->unreadable)
		return 1;
	*out = f;
	return 0;
}

int fstore_take(struct facts *facts, struct strbuf *squeezed, bool as_kept,
		struct fstore *s, const struct fsource *src, struct err *err)
{
	const struct ffile *f = lookup(&s->shards[src->oid.id[0] % SHARDS],
				       &src->oid);

	if (!f)
		return src->data ? scan_bytes(facts, src->data, src->len, facts_scan) :
				   read_blob_facts(facts, squeezed, as_kept, s, src, err);
	if (f->unreadable)
		return 1;
	*facts = f->facts;
	facts->block = NULL;
	return 0;
}

/* The context's own, or one that lives as long as the store. */
struct blob_memory *fstore_memory(struct fstore *s)
{
	struct blob_memory *m = s->ctx->blobs;

	if (m)
		return m;
	pthread_mutex_lock(&s->lock);
	if (!s->own)
		s->own = blob_memory_new();
	m = s->own;
	pthread_mutex_unlock(&s->lock);
	return m;
}

const struct facts *ffile_facts(const struct ffile *f)
{
	return &f->facts;
}

static uint32_t slot_of(const struct ftable *t, const char *name)
{
	return (uint32_t)hash_bytes(name, strlen(name), 0) & t->mask;
}

static struct ftable *table_new(const struct facts *facts)
{
	uint32_t n = facts->n_facts, size = TABLE_MIN;
	struct ftable *t;

	while (size < n)
		size *= 2;
	t = mem_zalloc(sizeof(*t) + size * sizeof(t->heads[0]));
	t->mask = size - 1;
	t->next = mem_array(NULL, n, sizeof(*t->next));
	for (uint32_t i = n; i-- > 0;) {
		uint32_t k = slot_of(t, facts_str(facts, facts->facts[i].name));

		t->next[i] = t->heads[k];
		t->heads[k] = i + 1;
	}
	return t;
}

static const struct ftable *table_of(const struct ffile *f)
{
	/* The one thing in a file that is made late; published atomically. */
	struct ffile *file = (struct ffile *)(uintptr_t)f;
	struct ftable *t = atomic_load(&file->table), *none = NULL;

	if (t)
		return t;
	t = table_new(&f->facts);
	if (atomic_compare_exchange_strong(&file->table, &none, t))
		return t;
	free(t->next);
	free(t);
	return none;
}

static bool named(const struct facts *facts, uint32_t i, const char *name)
{
	return strcmp(facts_str(facts, facts->facts[i].name), name) == 0;
}

uint32_t ffile_find(const struct ffile *f, const char *name, uint32_t from)
{
	const struct facts *facts = &f->facts;
	const struct ftable *t;
	uint32_t i;

	if (facts->n_facts < TABLE_MIN) {
		for (i = from; i < facts->n_facts; i++)
			if (named(facts, i, name))
				return i;
		return UINT32_MAX;
	}
	t = table_of(f);
	/* Where the search goes on behind one that was found, the chain does, too. */
	i = from && named(facts, from - 1, name) ? t->next[from - 1] :
						   t->heads[slot_of(t, name)];
	for (; i; i = t->next[i - 1])
		if (i > from && named(facts, i - 1, name))
			return i - 1;
	return UINT32_MAX;
}
