// SPDX-License-Identifier: GPL-2.0-only
/*
 * An index in the cache: one row for the list of files, one for the includes, one
 * for what may be a macro, one for each part of the postings, so that a question
 * loads what it needs. Numbers are in the byte order of this machine. Rows that are
 * missing or make no sense are made again.
 */
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "capi/names-internal.h"

#define FILES_MAX (1u << 24)

enum row {
	ROW_FILES = 'f',
	ROW_INCLUDES = 'i',
	ROW_MACROS = 'm',
	ROW_PART = 'p',
};

static void row_key(struct strbuf *key, const struct names *n, enum row row,
		    uint32_t part)
{
	uint32_t words[3] = { NAMES_VERSION, FACTS_VERSION, part };

	strbuf_reset(key);
	strbuf_addch(key, (char)row);
	strbuf_add(key, words, sizeof(words));
	strbuf_add(key, n->id, n->id_len);
}

static bool get(struct strbuf *out, struct names *n, enum row row, uint32_t part)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	row_key(&key, n, row, part);
	return cache_get(n->ctx->cache, CACHE_NAMES, key.buf, key.len, out);
}

static void put(struct names *n, enum row row, uint32_t part, const void *data,
		size_t len)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	row_key(&key, n, row, part);
	cache_put(n->ctx->cache, CACHE_NAMES, key.buf, key.len, data, len);
}

/* What a row holds, read with care for its end. */
struct input {
	const char *p, *end;
};

static bool take(void *out, struct input *in, size_t len)
{
	if ((size_t)(in->end - in->p) < len)
		return false;
	if (len)
		memcpy(out, in->p, len);
	in->p += len;
	return true;
}

static size_t shared_prefix(const char *a, const char *b)
{
	size_t n = 0;

	while (n < UINT8_MAX && a[n] && a[n] == b[n])
		n++;
	return n;
}

static void put_files(struct names *n)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	uint32_t head[3] = { (uint32_t)n->files.n, n->part_bits, n->with_files };
	const char *last = "";

	strbuf_add(&sb, head, sizeof(head));
	for (size_t i = 0; n->with_files && i < n->files.n; i++) {
		const struct names_file *f = &n->files.items[i];
		size_t same = shared_prefix(last, f->path);

		strbuf_add(&sb, f->src.oid.id, GIT_OID_RAWSZ);
		strbuf_addch(&sb, (char)same);
		strbuf_add(&sb, f->path + same, strlen(f->path + same) + 1);
		last = f->path;
	}
	put(n, ROW_FILES, 0, sb.buf, sb.len);
}

static bool take_file(struct names *n, struct input *in, struct strbuf *path)
{
	struct fsource src = { .data = NULL };
	const char *nul;
	uint8_t same;

	if (!take(src.oid.id, in, GIT_OID_RAWSZ) || !take(&same, in, 1))
		return false;
	nul = memchr(in->p, 0, (size_t)(in->end - in->p));
	if (!nul || same > path->len)
		return false;
	strbuf_setlen(path, same);
	strbuf_add(path, in->p, (size_t)(nul - in->p));
	in->p = nul + 1;
	names_add(n, path->buf, path->len, &src);
	return true;
}

static bool take_files(struct names *n, struct input *in)
{
	_cleanup_strbuf_ struct strbuf path = STRBUF_INIT;
	uint32_t head[3];

	if (!take(head, in, sizeof(head)) || head[0] > FILES_MAX ||
	    head[1] > NAMES_MAX_BITS || head[2] != n->with_files ||
	    (!n->with_files && head[0] != n->files.n))
		return false;
	n->part_bits = head[1];
	for (uint32_t i = 0; n->with_files && i < head[0]; i++)
		if (!take_file(n, in, &path))
			return false;
	return in->p == in->end;
}

bool names_load(struct names *n, const void *id, size_t id_len, bool files)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;
	struct input in;

	n->id = arena_dup(&n->arena, id, id_len);
	n->id_len = id_len;
	n->with_files = files;
	if (!get(&row, n, ROW_FILES, 0))
		return false;
	in = (struct input){ row.buf, row.buf + row.len };
	if (!take_files(n, &in)) {
		if (files)
			n->files.n = 0;
		return false;
	}
	n->parts = mem_zalloc(sizeof(*n->parts) << n->part_bits);
	return true;
}

static void put_includes(struct names *n)
{
	const struct names_incs *incs = &n->incs;
	uint32_t n_items = incs->first[incs->n_files];
	uint32_t head[3] = { incs->n_files, n_items, incs->strings_len };
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	strbuf_add(&sb, head, sizeof(head));
	strbuf_add(&sb, incs->first, (incs->n_files + 1) * sizeof(uint32_t));
	strbuf_add(&sb, incs->items, n_items * sizeof(uint32_t));
	strbuf_add(&sb, incs->strings, incs->strings_len);
	put(n, ROW_INCLUDES, 0, sb.buf, sb.len);
}

static bool includes_hold(const struct names_incs *incs, uint32_t n_items)
{
	for (uint32_t i = 0; i < incs->n_files; i++)
		if (incs->first[i] > incs->first[i + 1])
			return false;
	if (incs->first[incs->n_files] != n_items)
		return false;
	for (uint32_t i = 0; i < n_items; i++)
		if (incs->items[i] >> 1 >= incs->strings_len)
			return false;
	return !incs->strings_len || !incs->strings[incs->strings_len - 1];
}

static bool take_includes(struct names *n, struct input *in)
{
	struct names_incs incs = { .first = NULL };
	size_t left = (size_t)(in->end - in->p);
	uint32_t head[3];

	if (!take(head, in, sizeof(head)) || head[0] != n->files.n ||
	    head[1] > left || head[2] > left)
		return false;
	incs.n_files = head[0];
	incs.strings_len = head[2];
	incs.first = mem_array(NULL, (size_t)head[0] + 1, sizeof(*incs.first));
	incs.items = mem_array(NULL, head[1], sizeof(*incs.items));
	incs.strings = mem_alloc(head[2]);
	if (!take(incs.first, in, ((size_t)head[0] + 1) * sizeof(*incs.first)) ||
	    !take(incs.items, in, head[1] * sizeof(*incs.items)) ||
	    !take(incs.strings, in, head[2]) || !includes_hold(&incs, head[1])) {
		names_incs_clear(&incs);
		return false;
	}
	n->incs = incs;
	n->have_incs = true;
	return true;
}

void names_store(struct names *n, const void *id, size_t id_len, bool files)
{
	if (!n->ctx->cache)
		return;
	n->id = arena_dup(&n->arena, id, id_len);
	n->id_len = id_len;
	n->with_files = files;
	for (uint32_t i = 0; i < 1u << n->part_bits; i++)
		put(n, ROW_PART, i, n->parts[i].data, n->parts[i].len);
	put(n, ROW_MACROS, 0, n->macros.bits, ((size_t)n->macros.mask + 1) / 8);
	put_includes(n);
	/* Last: without it the others are not looked for. */
	put_files(n);
	cache_flush(n->ctx->cache);
}

/*
 * Reads everything again, for a row that is gone. What was loaded before stays
 * where it is, since others may be reading it.
 */
static int make_again(struct names *n, struct err *err)
{
	_cleanup_(names_freep) struct names *made = names_new(n->store, n->ctx);
	int rc;

	for (size_t i = 0; i < n->files.n; i++) {
		const struct names_file *f = &n->files.items[i];

		names_add(made, f->path, strlen(f->path), &f->src);
	}
	rc = names_scan(made, false, err);
	if (rc < 0)
		return rc;
	if (made->part_bits != n->part_bits)
		return err_set(err, "the index in the cache does not fit its tree");
	names_store(made, n->id, n->id_len, n->with_files);
	for (uint32_t i = 0; i < 1u << n->part_bits; i++)
		if (!n->parts[i].data) {
			n->parts[i].len = made->parts[i].len;
			n->parts[i].data = TAKE_PTR(made->parts[i].data);
		}
	if (!n->macros.bits) {
		n->macros = made->macros;
		made->macros.bits = NULL;
	}
	if (!n->have_incs) {
		n->incs = made->incs;
		made->incs = (struct names_incs){ .first = NULL };
		n->have_incs = true;
	}
	return 0;
}

static bool load_part(struct names *n, uint32_t part)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	if (!get(&row, n, ROW_PART, part))
		return false;
	n->parts[part].len = row.len;
	n->parts[part].data = mem_dup(row.buf, row.len);
	return true;
}

int names_part(struct names_part *out, struct names *n, uint32_t part,
	       struct err *err)
{
	struct names_part *p = &n->parts[part];
	int rc = 0;

	pthread_mutex_lock(&n->lock);
	if (!p->data && !load_part(n, part))
		rc = make_again(n, err);
	if (rc == 0 && p->asked && !p->steps)
		names_make_steps(p);
	p->asked = true;
	*out = *p;
	pthread_mutex_unlock(&n->lock);
	return rc;
}

static bool load_includes(struct names *n)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;
	struct input in;

	if (!get(&row, n, ROW_INCLUDES, 0))
		return false;
	in = (struct input){ row.buf, row.buf + row.len };
	return take_includes(n, &in);
}

int names_need_incs(struct names *n, struct err *err)
{
	int rc = 0;

	pthread_mutex_lock(&n->lock);
	if (!n->have_incs && !load_includes(n))
		rc = make_again(n, err);
	pthread_mutex_unlock(&n->lock);
	return rc;
}

/* As many bits as a power of two, in words. */
static bool load_macros(struct names *n)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	if (!get(&row, n, ROW_MACROS, 0) || row.len < sizeof(uint64_t) ||
	    row.len > NAMES_MAX_MACRO_BITS / 8 || row.len & (row.len - 1))
		return false;
	n->macros.bits = mem_dup(row.buf, row.len);
	n->macros.mask = (uint32_t)row.len * 8 - 1;
	return true;
}

int names_need_macros(struct names *n, struct err *err)
{
	int rc = 0;

	pthread_mutex_lock(&n->lock);
	if (!n->macros.bits && !load_macros(n))
		rc = make_again(n, err);
	pthread_mutex_unlock(&n->lock);
	return rc;
}
