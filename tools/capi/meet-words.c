// SPDX-License-Identifier: GPL-2.0-only
/*
 * A Bloom filter for each file: 16 bits a key, six of them looked at, so that one file in
 * some thousand is taken for one that has the key. Of a file of some hundred words that is
 * a kilobyte, where the keys would take three.
 */
#include <stdlib.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "capi/meet-internal.h"
#include "capi/word-filter.h"
#include "repo/blob.h"

#define BITS_A_KEY 16
#define PROBES 6

struct head {
	uint32_t version, n;
};

typedef VEC(uint64_t) bits_vec;

/* The @i-th of the bits of a key among @n, a multiple of 64. */
static uint64_t bit_of(uint32_t key, uint32_t i, uint64_t n)
{
	uint64_t h = (key + !key) * 0x9e3779b97f4a7c15u;

	return ((uint32_t)(h >> 32) + i * ((uint32_t)h | 1)) % n;
}

bool meet_words_has(const struct meet_words *w, size_t file, uint32_t key)
{
	const uint64_t *bits = w->bits + w->from[file];
	uint64_t n = (uint64_t)(w->from[file + 1] - w->from[file]) * 64;

	for (uint32_t i = 0; n && i < PROBES; i++) {
		uint64_t bit = bit_of(key, i, n);

		if (!(bits[bit / 64] >> (bit % 64) & 1))
			return false;
	}
	return n > 0;
}

/* The keys of one file, which are taken out of @m. */
static void add_file(bits_vec *out, struct meet_maker *m)
{
	size_t n_words = ((size_t)m->needs.n * BITS_A_KEY + 63) / 64, at = out->n;

	for (size_t i = 0; i < n_words; i++)
		VEC_PUSH(out, (uint64_t)0);
	for (size_t i = 0; m->needs.slots && i <= m->needs.mask; i++)
		for (uint32_t k = 0; m->needs.slots[i] && k < PROBES; k++) {
			uint64_t bit = bit_of(m->needs.slots[i], k, n_words * 64);

			out->items[at + bit / 64] |= (uint64_t)1 << (bit % 64);
		}
	free(m->needs.slots);
	m->needs = (struct key_set){ NULL };
}

static size_t bits_at(uint32_t n)
{
	/* the head, and where each file begins: whole 64 bits */
	return (sizeof(struct head) + ((size_t)n + 1) * sizeof(uint32_t) + 7) / 8 * 8;
}

bool meet_words_load(struct meet_words *out, void *block, size_t len)
{
	struct meet_words w = { .block = block };
	struct head h;

	if (len < sizeof(h))
		return false;
	memcpy(&h, block, sizeof(h));
	if (h.version != WORDS_VERSION || h.n >= UINT32_MAX / 8 || bits_at(h.n) > len)
		return false;
	w.n = h.n;
	w.from = (const uint32_t *)(const void *)((char *)block + sizeof(h));
	w.bits = (const uint64_t *)(const void *)((char *)block + bits_at(h.n));
	for (uint32_t i = 0; i < h.n; i++)
		if (w.from[i] > w.from[i + 1])
			return false;
	if (w.from[0] || w.from[h.n] != (len - bits_at(h.n)) / 8 || (len - bits_at(h.n)) % 8)
		return false;
	*out = w;
	return true;
}

void meet_words_release(struct meet_words *w)
{
	free(w->block);
	*w = (struct meet_words){ .block = NULL };
}

static int list_files(struct strbuf *out, struct meet_maker *m, struct err *err)
{
	const struct head h = { WORDS_VERSION, (uint32_t)m->changes->n };
	bits_vec bits = VEC_INIT;
	uint32_t at = 0;
	int rc = 0;

	strbuf_add(out, &h, sizeof(h));
	strbuf_add(out, &at, sizeof(at));
	for (size_t i = 0; i < m->changes->n && rc >= 0; i++) {
		rc = ctx_cancelled(m->ctx, err);
		if (rc >= 0)
			rc = meet_file_needs(m, i, err);
		if (rc < 0)
			break;
		add_file(&bits, m);
		at = (uint32_t)bits.n;
		strbuf_add(out, &at, sizeof(at));
	}
	while (rc >= 0 && out->len < bits_at(h.n))
		strbuf_add(out, "", 1);
	if (rc >= 0 && bits.n)
		strbuf_add(out, bits.items, bits.n * sizeof(*bits.items));
	VEC_RELEASE(&bits);
	return rc;
}

static int make_words(struct strbuf *out, struct ctx *ctx, const struct tree_changes *changes,
		      struct err *err)
{
	struct meet_maker m = { .ctx = ctx, .changes = changes };
	int rc = list_files(out, &m, err);

	free(m.needs.slots);
	return rc;
}

static bool take(struct meet_words *out, const struct strbuf *row, size_t n_changes)
{
	void *block = mem_dup(row->buf, row->len);

	if (meet_words_load(out, block, row->len) && out->n == n_changes)
		return true;
	*out = (struct meet_words){ .block = NULL };
	free(block);
	return false;
}

int meet_words_make(struct meet_words *out, struct ctx *ctx, const git_oid *old,
		    const git_oid *new, const struct tree_changes *changes, struct err *err)
{
	const uint32_t words[] = { WORDS_VERSION, MEET_VERSION };
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;
	int rc;

	strbuf_addstr(&key, "words");
	strbuf_add(&key, words, sizeof(words));
	strbuf_add(&key, old->id, GIT_OID_RAWSZ);
	strbuf_add(&key, new->id, GIT_OID_RAWSZ);
	if (cache_get(ctx->cache, CACHE_NAMES, key.buf, key.len, &row) &&
	    take(out, &row, changes->n))
		return 0;
	strbuf_reset(&row);
	rc = make_words(&row, ctx, changes, err);
	if (rc < 0)
		return rc;
	cache_put(ctx->cache, CACHE_NAMES, key.buf, key.len, row.buf, row.len);
	if (!take(out, &row, changes->n))
		return err_set(err, "too many files changed to list their words");
	return 0;
}

/* --------------------------------------------------------------------------- macros */

static bool has_key(const struct meet_keys *keys, uint32_t key)
{
	for (size_t i = 0; i < keys->n; i++)
		if (keys->items[i] == key)
			return true;
	return false;
}

/* Behind the line, and those that a backslash joins to it. */
static const char *end_of_line(const char *p, const char *end)
{
	const char *from = p;

	for (;;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		if (!nl)
			return end;
		if (nl == from || nl[-1] != '\\')
			return nl + 1;
		p = nl + 1;
	}
}

/* Behind "#define" of a line, or NULL. */
static const char *definition(const char *p, const char *end)
{
	while (p < end && char_is_blank(*p))
		p++;
	if (p == end || *p != '#')
		return NULL;
	for (p++; p < end && char_is_blank(*p); p++)
		continue;
	return end - p > 6 && memcmp(p, "define", 6) == 0 && char_is_blank(p[6]) ? p + 6 : NULL;
}

static void take_macro(struct meet_keys *keys, const char *p, const char *end)
{
	uint32_t name, word;

	if (!word_next(&p, end, &name) || has_key(keys, name + !name))
		return;
	while (word_next(&p, end, &word))
		if (has_key(keys, word + !word)) {
			VEC_PUSH(keys, name + !name);
			return;
		}
}

int meet_macros(struct meet_keys *keys, struct repo *r, const struct tree_change *file,
		struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	const char *p, *end;
	int rc;

	if (!mode_is_file(file->new_mode))
		return 0;
	rc = blob_read(&b, r, &file->new_oid, CFILE_MAX_BYTES, err);
	if (rc < 0 && err->code == ERR_TOO_BIG) {
		err_release(err);
		return 0;
	}
	if (rc < 0)
		return rc;
	end = b.data + b.len;
	for (p = b.data; p < end;) {
		const char *next = end_of_line(p, end), *at = definition(p, next);

		if (at)
			take_macro(keys, at, next);
		p = next;
	}
	return 0;
}
