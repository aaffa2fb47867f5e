// SPDX-License-Identifier: GPL-2.0-only
/*
 * A delta between two trees in the cache, for many files: a row that tells the
 * sizes, and rows with the parts of one block, squeezed. The block holds the facts that
 * changes refer to, and of each change what takes the whole trees to tell; the
 * rest is made again from the facts. Numbers are in the byte order of this
 * machine. What makes no sense is not there.
 */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "base/strbuf.h"
#include "capi/ctree-internal.h"
#include "capi/delta-internal.h"
#include "capi/squeeze.h"

#define PART_LEN ((size_t)8 << 20)
#define BLOCK_MAX ((size_t)1 << 30)
#define PARTS_AT_ONCE 8
#define NAMES_PART UINT32_MAX	/* the row of names */

struct head {
	uint64_t len;		/* of the block */
	uint32_t n_files, n_items, n_refs, pad;
};

struct stored_change {
	uint32_t n_old, n_new;
	uint32_t old_place, new_place;	/* among them */
	uint32_t what, tag;
};

struct stored_ref {
	uint32_t file, fact;
};

/* The row of the sizes is part 0. */
static void part_key(struct strbuf *key, const struct ctree *old,
		     const struct ctree *new, uint32_t part)
{
	uint32_t words[3] = { DELTA_VERSION, FACTS_VERSION, part };

	strbuf_reset(key);
	strbuf_addstr(key, "delta");
	strbuf_add(key, words, sizeof(words));
	strbuf_add(key, old->snap->tree.id, GIT_OID_RAWSZ);
	strbuf_add(key, new->snap->tree.id, GIT_OID_RAWSZ);
}

/* Plain trees, which have a name; and so many files that it pays. */
bool delta_is_lasting(const struct ctx *ctx, const struct ctree *old,
		      const struct ctree *new, size_t n_changes)
{
	return cache_path(ctx->cache) && n_changes > DELTA_KEEP_FILES &&
	       !old->snap->paths.n && !new->snap->paths.n;
}

/* Storing */

/* Parts are squeezed by all threads, a few at once. */
struct writer {
	struct ctx *ctx;
	const struct ctree *old, *new;
	struct strbuf parts[PARTS_AT_ONCE];
	uint32_t n_full;	/* of these */
	uint32_t n_put;		/* before them */
	struct head head;
};

static void writer_release(struct writer *w)
{
	for (size_t i = 0; i < PARTS_AT_ONCE; i++)
		strbuf_release(&w->parts[i]);
}

static int put_part(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct writer *w = payload;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, small = STRBUF_INIT;

	(void)worker;
	(void)err;
	part_key(&key, w->old, w->new, w->n_put + (uint32_t)i + 1);
	squeeze(&small, w->parts[i].buf, w->parts[i].len);
	cache_put(w->ctx->cache, CACHE_NAMES, key.buf, key.len, small.buf,
		  small.len);
	strbuf_reset(&w->parts[i]);
	return 0;
}

static void put_parts(struct writer *w)
{
	_cleanup_err_ struct err ignored = ERR_INIT;

	pool_run(w->ctx->jobs, w->n_full, 1, put_part, w, &ignored);
	w->n_put += w->n_full;
	w->n_full = 0;
}

/* All parts but the last one are full. */
static void write_bytes(struct writer *w, const void *data, size_t len)
{
	w->head.len += len;
	while (len) {
		struct strbuf *part = &w->parts[w->n_full];
		size_t n = PART_LEN - part->len;

		if (n > len)
			n = len;
		strbuf_add(part, data, n);
		data = (const char *)data + n;
		len -= n;
		if (part->len == PART_LEN && ++w->n_full == PARTS_AT_ONCE)
			put_parts(w);
	}
}

static void write_refs(struct writer *w, const struct delta_files *files,
		       const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct facts *facts = refs[i].facts;
		size_t at = (size_t)((const char *)facts - (const char *)files->items);
		struct stored_ref ref = {
			.file = (uint32_t)(at / sizeof(*files->items)),
			.fact = (uint32_t)(refs[i].fact - facts->facts),
		};

		write_bytes(w, &ref, sizeof(ref));
	}
	w->head.n_refs += (uint32_t)n;
}

static void write_changes(struct writer *w, const struct delta *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];
		struct stored_change s = {
			.n_old = (uint32_t)c->n_old, .n_new = (uint32_t)c->n_new,
			.old_place = c->before.ref, .new_place = c->after.ref,
			.what = c->what, .tag = c->tag,
		};

		write_bytes(w, &s, sizeof(s));
	}
	for (size_t i = 0; i < d->n; i++) {
		write_refs(w, d->files, d->items[i].old_refs, d->items[i].n_old);
		write_refs(w, d->files, d->items[i].new_refs, d->items[i].n_new);
	}
}

static uint32_t padding(size_t len)
{
	return (uint32_t)(-len & 7);
}

static void write_facts(struct writer *w, const struct delta_files *files)
{
	static const char zeroes[8];

	for (size_t i = 0; i < files->n; i++)
		for (int s = 0; s < 2; s++) {
			size_t len = 0;
			const void *block = facts_bytes(&files->items[i].facts[s],
							&len);

			write_bytes(w, block ? block : zeroes, len);
			write_bytes(w, zeroes, padding(len));
		}
}

static void write_lengths(struct writer *w, const struct delta_files *files)
{
	for (size_t i = 0; i < files->n; i++) {
		uint32_t len[2];

		for (int s = 0; s < 2; s++) {
			size_t n = 0;

			facts_bytes(&files->items[i].facts[s], &n);
			len[s] = (uint32_t)n;
		}
		write_bytes(w, len, sizeof(len));
	}
}

/* How many each file has, and all of them: squeezing does not make hashes smaller. */
static void put_names(const struct writer *w, const struct delta_files *files)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;

	for (size_t i = 0; i < files->n; i++)
		strbuf_add(&row, &files->items[i].n_names, sizeof(uint32_t));
	for (size_t i = 0; i < files->n; i++)
		strbuf_add(&row, files->items[i].names,
			   files->items[i].n_names * sizeof(uint32_t));
	part_key(&key, w->old, w->new, NAMES_PART);
	cache_put(w->ctx->cache, CACHE_NAMES, key.buf, key.len, row.buf, row.len);
}

void delta_store(const struct delta *d, struct ctx *ctx, const struct ctree *old,
		 const struct ctree *new, bool names)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_(writer_release) struct writer w = {
		.ctx = ctx, .old = old, .new = new,
		.head = { .n_files = (uint32_t)d->files->n,
			  .n_items = (uint32_t)d->n },
	};

	if (!delta_is_lasting(ctx, old, new, d->files->n))
		return;
	for (size_t i = 0; i < PARTS_AT_ONCE; i++)
		strbuf_init(&w.parts[i]);
	write_lengths(&w, d->files);
	write_changes(&w, d);
	write_facts(&w, d->files);
	w.n_full += w.n_full < PARTS_AT_ONCE && w.parts[w.n_full].len;
	put_parts(&w);
	if (names)
		put_names(&w, d->files);
	/* Last: without it the others are not looked for. */
	part_key(&key, old, new, 0);
	cache_put(ctx->cache, CACHE_NAMES, key.buf, key.len, &w.head,
		  sizeof(w.head));
}

/* Loading */

struct reader {
	struct ctx *ctx;
	const struct ctree *old, *new;
	char *block;
	size_t len;
	atomic_bool missing;
};

static int get_part(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct reader *r = payload;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;
	size_t at = i * PART_LEN;
	size_t len = r->len - at < PART_LEN ? r->len - at : PART_LEN;

	(void)worker;
	(void)err;
	part_key(&key, r->old, r->new, (uint32_t)i + 1);
	if (!cache_get(r->ctx->cache, CACHE_NAMES, key.buf, key.len, &row) ||
	    !unsqueeze(r->block + at, len, row.buf, row.len))
		atomic_store(&r->missing, true);
	return 0;
}

/* The block, or NULL. */
static char *get_block(struct head *head, struct ctx *ctx, const struct ctree *old,
		       const struct ctree *new)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;
	struct reader r = { .ctx = ctx, .old = old, .new = new };
	_cleanup_free_ char *block = NULL;
	_cleanup_err_ struct err ignored = ERR_INIT;

	part_key(&key, old, new, 0);
	if (!cache_get(ctx->cache, CACHE_NAMES, key.buf, key.len, &row) ||
	    row.len != sizeof(*head))
		return NULL;
	memcpy(head, row.buf, sizeof(*head));
	if (head->len > BLOCK_MAX)
		return NULL;
	block = mem_alloc(head->len);
	r.block = block;
	r.len = head->len;
	pool_run(ctx->jobs, (r.len + PART_LEN - 1) / PART_LEN, 1, get_part, &r,
		 &ignored);
	return atomic_load(&r.missing) ? NULL : TAKE_PTR(block);
}

/* The block, read with care for its end. */
struct input {
	const char *p, *end;
};

static const void *take(struct input *in, size_t n, size_t size)
{
	const char *p = in->p;

	if (n > (size_t)(in->end - p) / size)
		return NULL;
	in->p += n * size;
	return p;
}

static bool take_facts(struct delta_files *files, struct input *in,
		       const uint32_t *lengths)
{
	for (size_t i = 0; i < files->n * 2; i++) {
		struct delta_file *f = &files->items[i / 2];
		size_t len = lengths[i];
		const void *block = take(in, len + padding(len), 1);

		if (!block)
			return false;
		if (len && !facts_borrow(&f->facts[i % 2], block, len))
			return false;
	}
	return in->p == in->end;
}

struct loader {
	struct delta *d;
	const uint32_t *ids;		/* file id of each change */
	const struct stored_ref *refs;
	struct cref *made;
	size_t n_refs, used;
};

static bool load_refs(struct cref **out, struct loader *l, size_t n, int side)
{
	if (n > l->n_refs - l->used)
		return false;
	*out = l->made + l->used;
	for (size_t i = 0; i < n; i++) {
		const struct stored_ref *ref = &l->refs[l->used];
		const struct facts *facts;

		if (ref->file >= l->d->files->n)
			return false;
		facts = &l->d->files->items[ref->file].facts[side];
		if (ref->fact >= facts->n_facts)
			return false;
		l->made[l->used++] = (struct cref){ l->ids[ref->file], facts,
						    &facts->facts[ref->fact] };
	}
	return true;
}

static bool load_change(struct delta_change *c, struct loader *l,
			const struct stored_change *s)
{
	const struct cref *first;

	*c = (struct delta_change){
		.what = (enum delta_what)s->what, .tag = s->tag,
		.n_old = s->n_old, .n_new = s->n_new,
		.before.ref = s->old_place, .after.ref = s->new_place,
	};
	if (s->what > DELTA_GUARDED || (!s->n_old && !s->n_new) ||
	    (s->n_old && s->old_place >= s->n_old) ||
	    (s->n_new && s->new_place >= s->n_new) ||
	    !load_refs(&c->old_refs, l, s->n_old, DELTA_OLD) ||
	    !load_refs(&c->new_refs, l, s->n_new, DELTA_NEW))
		return false;
	first = s->n_old ? c->old_refs : c->new_refs;
	c->name = cref_str(first, first->fact->name);
	return true;
}

static bool load_block(struct delta *d, struct cworld *w, const struct head *head,
		       const char *block, const struct tree_changes *changes)
{
	struct input in = { block, block + head->len };
	const uint32_t *lengths = take(&in, head->n_files, 2 * sizeof(*lengths));
	const struct stored_change *stored = take(&in, head->n_items, sizeof(*stored));
	struct loader l = { .d = d, .n_refs = head->n_refs };
	_cleanup_free_ uint32_t *ids = mem_array(NULL, changes->n, sizeof(*ids));

	l.refs = take(&in, head->n_refs, sizeof(*l.refs));
	if (!lengths || !stored || !l.refs || !take_facts(d->files, &in, lengths))
		return false;
	for (size_t i = 0; i < changes->n; i++)
		ids[i] = cpath_is_c(changes->items[i].path) ?
				 cworld_file(w, changes->items[i].path) : 0;
	l.ids = ids;
	l.made = arena_alloc(&d->arena, head->n_refs * sizeof(*l.made));
	d->items = mem_array(NULL, head->n_items, sizeof(*d->items));
	for (size_t i = 0; i < head->n_items; i++)
		if (!load_change(&d->items[i], &l, &stored[i]))
			return false;
	d->n = head->n_items;
	for (size_t i = 0; i < d->n; i++)
		delta_describe(d, w, &d->items[i]);
	delta_index(d);
	return true;
}

static bool take_names(struct delta_files *files, const struct strbuf *row)
{
	struct input in = { row->buf, row->buf + row->len };
	const uint32_t *n = take(&in, files->n, sizeof(*n));
	uint32_t *at;

	if (!n || in.p == in.end)
		return n != NULL;
	at = files->names = mem_dup(in.p, (size_t)(in.end - in.p));
	for (size_t i = 0; i < files->n; i++) {
		if (!take(&in, n[i], sizeof(*at)))
			return false;
		files->items[i].names = at;
		files->items[i].n_names = n[i];
		at += n[i];
	}
	return in.p == in.end;
}

static bool take_files(struct delta_files *files, const struct head *head)
{
	const char *block = files->block;
	struct input in = { block, block + head->len };
	const uint32_t *lengths = take(&in, head->n_files, 2 * sizeof(*lengths));

	return lengths && take(&in, head->n_items, sizeof(struct stored_change)) &&
	       take(&in, head->n_refs, sizeof(struct stored_ref)) &&
	       take_facts(files, &in, lengths);
}

struct delta_files *delta_load_files(struct ctx *ctx, struct ctree *old, struct ctree *new,
				     const struct tree_changes *changes)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;
	struct delta_files *files;
	struct head head;

	part_key(&key, old, new, NAMES_PART);
	if (!cache_get(ctx->cache, CACHE_NAMES, key.buf, key.len, &row))
		return NULL;
	files = delta_files_new(changes->n);
	files->block = get_block(&head, ctx, old, new);
	if (!files->block || head.n_files != changes->n || !take_files(files, &head) ||
	    !take_names(files, &row))
		return delta_files_free(files);
	return files;
}

bool delta_load(struct delta *out, struct ctx *ctx, struct ctree *old,
		struct ctree *new, const struct tree_changes *changes)
{
	_cleanup_delta_ struct delta d = DELTA_INIT;
	_cleanup_free_ char *block = NULL;
	struct head head;

	if (!delta_is_lasting(ctx, old, new, changes->n))
		return false;
	block = get_block(&head, ctx, old, new);
	if (!block || head.n_files != changes->n)
		return false;
	d.files = delta_files_new(changes->n);
	if (!load_block(&d, ctree_world(new), &head, block, changes))
		return false;
	d.files->block = TAKE_PTR(block);
	*out = d;
	d = (struct delta)DELTA_INIT;
	return true;
}
