// SPDX-License-Identifier: GPL-2.0-only
/* The hunks of a store, by their ids and by what they are like. */
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "merge/fixup-index.h"

struct fixup_index *fixup_index_free(struct fixup_index *x)
{
	if (!x)
		return NULL;
	VEC_RELEASE(&x->rows);
	map_release(&x->ids);
	map_release(&x->loose);
	map_release(&x->sides);
	arena_release(&x->arena);
	free(x);
	return NULL;
}

/* -------------------------------------------------------------- chains of rows */

/* Puts row @at in front of those with the same key. */
static size_t chain(struct fixup_index *x, struct map *m, const void *key,
		    size_t len, size_t at)
{
	struct map_entry *e = map_find(m, key, len);
	size_t next = e ? e->value : 0;

	if (!e)
		e = map_put(m, arena_strndup(&x->arena, key, len), len, NULL);
	e->value = at + 1;
	return next;
}

static const struct fixup_row *row_at(const struct fixup_index *x, size_t n)
{
	return n ? &x->rows.items[n - 1] : NULL;
}

static const struct fixup_row *first(const struct fixup_index *x, const struct map *m,
				     const void *key, size_t len)
{
	const struct map_entry *e = map_find(m, key, len);

	return row_at(x, e ? e->value : 0);
}

const struct fixup_row *fixup_index_same(const struct fixup_index *x,
					 const char *hunk_id)
{
	return first(x, &x->ids, hunk_id, strlen(hunk_id));
}

const struct fixup_row *fixup_index_next(const struct fixup_index *x,
					 const struct fixup_row *row)
{
	return row_at(x, row->next_same);
}

/* Both sides without white space. */
static uint64_t loose_key(const struct rerere_image *image, size_t hunk)
{
	const struct rerere_hunk *h = &image->hunks.items[hunk];
	const char *pre = image->preimage.buf;
	uint64_t a = rerere_loose_hash(pre + h->one, h->one_len);
	uint64_t b = rerere_loose_hash(pre + h->two, h->two_len);

	/* white space may have had a say in which sorts first */
	return a < b ? hash_mix(a, b) : hash_mix(b, a);
}

const struct fixup_row *fixup_index_loose(const struct fixup_index *x,
					  const struct rerere_image *image,
					  size_t hunk)
{
	uint64_t key = loose_key(image, hunk);

	return first(x, &x->loose, &key, sizeof(key));
}

/* One line says enough in the file of that name; 0: there is nothing to know it by. */
static uint64_t side_key(const char *text, size_t len, const char *path)
{
	size_t lines = rerere_telling_lines(text, len);

	if (lines >= 2)
		return hash_bytes(text, len, 1);
	return lines && path ? hash_bytes(path, strlen(path), hash_bytes(text, len, 3)) : 0;
}

const struct fixup_row *fixup_index_side(const struct fixup_index *x,
					 const struct rerere_image *image,
					 size_t hunk, const char *path)
{
	const struct rerere_hunk *h = &image->hunks.items[hunk];
	const char *pre = image->preimage.buf;
	uint64_t one = side_key(pre + h->one, h->one_len, path);
	uint64_t two = side_key(pre + h->two, h->two_len, path);
	const struct fixup_row *row = NULL;

	if (one)
		row = first(x, &x->sides, &one, sizeof(one));
	if (!row && two)
		row = first(x, &x->sides, &two, sizeof(two));
	return row;
}

/* ------------------------------------------------------------------ making */

struct record {
	size_t entry, variant;
	const char *path;
	struct rerere_image image;
	struct strbuf post;
};

static void record_release(struct record *rec)
{
	rerere_image_release(&rec->image);
	strbuf_release(&rec->post);
}

static void add_row(struct fixup_index *x, const struct record *rec, size_t hunk,
		    const struct rerere_resolution *res)
{
	const struct rerere_hunk *h = &rec->image.hunks.items[hunk];
	const char *pre = rec->image.preimage.buf;
	uint64_t loose = loose_key(&rec->image, hunk);
	uint64_t sides[2] = { side_key(pre + h->one, h->one_len, rec->path),
			      side_key(pre + h->two, h->two_len, rec->path) };
	size_t at = x->rows.n;
	struct fixup_row row = {
		.entry = rec->entry, .variant = rec->variant, .hunk = hunk,
		.path = rec->path, .known = res->known,
		.place = rerere_place_of(&rec->image, hunk),
		.result = hash_bytes(rec->post.buf + res->at, res->len, 2),
	};

	row.next_same = chain(x, &x->ids, h->id, strlen(h->id), at);
	(void)chain(x, &x->loose, &loose, sizeof(loose), at);
	for (int i = 0; i < 2; i++)
		if (sides[i])
			(void)chain(x, &x->sides, &sides[i], sizeof(sides[i]), at);
	VEC_PUSH(&x->rows, row);
}

static void add_rows(struct fixup_index *x, const struct record *rec)
{
	size_t n = rec->image.hunks.n;
	_cleanup_free_ struct rerere_resolution *res = mem_array(NULL, n + 1,
								 sizeof(*res));

	rerere_resolutions(res, &rec->image, rec->post.buf, rec->post.len);
	for (size_t i = 0; i < n; i++)
		add_row(x, rec, i, &res[i]);
}

static enum rerere_hash hash_of(const char *id)
{
	return strlen(id) == 40 ? RERERE_SHA1 : RERERE_SHA256;
}

int fixup_record_read(struct rerere_image *image, struct strbuf *post,
		      const struct fixup_store *s, struct repo *r,
		      const struct fixup_entry *e, const struct fixup_variant *v,
		      struct err *err)
{
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT;
	int rc = fixup_read(&pre, s, r, e, v, FIXUP_PREIMAGE, err);

	if (rc == 0)
		rc = fixup_read(post, s, r, e, v, FIXUP_POSTIMAGE, err);
	if (rc)
		return rc;
	return !rerere_parse_preimage(image, pre.buf, pre.len, e->id, hash_of(e->id));
}

/* One that cannot be read is left out: it cannot be replayed, either. */
static void add_variant(struct fixup_index *x, struct repo *r, struct record *rec)
{
	const struct fixup_entry *e = &x->store->entries.items[rec->entry];
	const struct fixup_variant *v = &e->variants.items[rec->variant];
	_cleanup_fixup_about_ struct fixup_about about = FIXUP_ABOUT_INIT;

	if (!fixup_is_resolved(v) ||
	    fixup_record_read(&rec->image, &rec->post, x->store, r, e, v, NULL) != 0)
		return;
	if (fixup_read_about(&about, x->store, r, e, v, NULL) == 0 && about.path)
		rec->path = arena_strdup(&x->arena, about.path);
	add_rows(x, rec);
}

struct fixup_index *fixup_index_make(const struct fixup_store *s, struct repo *r)
{
	struct fixup_index *x = mem_zalloc(sizeof(*x));

	x->store = s;
	for (size_t i = 0; i < s->entries.n; i++)
		for (size_t k = 0; k < s->entries.items[i].variants.n; k++) {
			_cleanup_(record_release) struct record rec = {
				.entry = i, .variant = k,
				.image = RERERE_IMAGE_INIT, .post = STRBUF_INIT,
			};

			add_variant(x, r, &rec);
		}
	return x;
}
