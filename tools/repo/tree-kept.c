// SPDX-License-Identifier: GPL-2.0-only
/* Lists of what differs between two trees, as rows of the cache: what they are made of. */
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/cache.h"
#include "repo/tree.h"

#define DIFF_VERSION 1	/* raised when what is kept is another */

struct head {
	uint32_t version, n, n_removed_dirs;
};

/* Its path follows all of them. */
struct row {
	uint32_t len, old_mode, new_mode;
	git_oid old_oid, new_oid;
};

void tree_changes_pack(struct strbuf *out, const struct tree_changes *c)
{
	const struct head h = { DIFF_VERSION, (uint32_t)c->n, (uint32_t)c->n_removed_dirs };

	strbuf_add(out, &h, sizeof(h));
	for (size_t i = 0; i < c->n; i++) {
		const struct tree_change *ch = &c->items[i];
		const struct row row = { ch->len, ch->old_mode, ch->new_mode, ch->old_oid,
					 ch->new_oid };

		strbuf_add(out, &row, sizeof(row));
	}
	for (size_t i = 0; i < c->n; i++)
		strbuf_add(out, c->items[i].path, (size_t)c->items[i].len + 1);
	for (size_t i = 0; i < c->n_removed_dirs; i++)
		strbuf_add(out, c->removed_dirs[i], strlen(c->removed_dirs[i]) + 1);
}

/* Whether paths are in byte order, each once. */
static bool in_order(const struct tree_change *a, const struct tree_change *b)
{
	int d = memcmp(a->path, b->path, a->len < b->len ? a->len : b->len);

	return d < 0 || (d == 0 && a->len < b->len);
}

/* A path of @len bytes at *@at, which moves on; NULL: it is none. */
static const char *take_path(const char **at, const char *end, size_t len)
{
	const char *path = *at;

	if (!len || (size_t)(end - path) <= len || path[len] || memchr(path, '\0', len))
		return NULL;
	*at += len + 1;
	return path;
}

static bool take_changes(struct tree_changes *c, const char *rows, const char **at,
			 const char *end, uint32_t n)
{
	VEC_RESERVE(c, n);
	for (uint32_t i = 0; i < n; i++) {
		struct tree_change *ch = &c->items[i];
		struct row row;

		memcpy(&row, rows + i * sizeof(row), sizeof(row));
		*ch = (struct tree_change){ take_path(at, end, row.len), row.len, row.old_mode,
					    row.new_mode, row.old_oid, row.new_oid };
		if (!ch->path || (i && !in_order(ch - 1, ch)))
			return false;
	}
	c->n = n;
	return true;
}

static bool take_dirs(struct tree_changes *c, const char *at, const char *end, uint32_t n)
{
	if (n > (size_t)(end - at) / 2)
		return false;
	c->removed_dirs = mem_array(NULL, (size_t)n + 1, sizeof(*c->removed_dirs));
	c->alloc_removed_dirs = (size_t)n + 1;
	for (; c->n_removed_dirs < n; c->n_removed_dirs++) {
		const char *dir = take_path(&at, end, strnlen(at, (size_t)(end - at)));

		if (!dir)
			return false;
		c->removed_dirs[c->n_removed_dirs] = dir;
	}
	return at == end;
}

bool tree_changes_unpack(struct tree_changes *out, const void *block, size_t len)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	struct head h;
	const char *rows, *at, *end;

	if (len < sizeof(h))
		return false;
	memcpy(&h, block, sizeof(h));
	if (h.version != DIFF_VERSION || h.n > (len - sizeof(h)) / sizeof(struct row))
		return false;
	rows = arena_dup(&c.arena, (const char *)block + sizeof(h), len - sizeof(h));
	at = rows + h.n * sizeof(struct row);
	end = rows + len - sizeof(h);
	if (!take_changes(&c, rows, &at, end, h.n) || !take_dirs(&c, at, end, h.n_removed_dirs))
		return false;
	tree_changes_release(out);
	*out = c;
	c = (struct tree_changes)TREE_CHANGES_INIT;
	return true;
}

static void make_key(struct strbuf *key, const git_oid *old, const git_oid *new)
{
	const uint32_t version = DIFF_VERSION;

	strbuf_addstr(key, "diff");
	strbuf_add(key, &version, sizeof(version));
	strbuf_add(key, old->id, GIT_OID_RAWSZ);
	strbuf_add(key, new->id, GIT_OID_RAWSZ);
}

static bool from_cache(struct tree_changes *out, struct cache *cache, const struct strbuf *key)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	return cache_get(cache, CACHE_NAMES, key->buf, key->len, &row) &&
	       tree_changes_unpack(out, row.buf, row.len);
}

int tree_diff_kept(struct tree_changes *out, struct repo *r, struct cache *cache,
		   const git_oid *old, const git_oid *new, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, row = STRBUF_INIT;
	int rc;

	make_key(&key, old, new);
	if (from_cache(out, cache, &key))
		return 0;
	rc = tree_diff(out, r, old, new, err);
	if (rc < 0 || !cache)
		return rc;
	tree_changes_pack(&row, out);
	cache_put(cache, CACHE_NAMES, key.buf, key.len, row.buf, row.len);
	return 0;
}

int tree_diff_over(struct tree_changes *out, struct repo *r, struct cache *cache,
		   const git_oid *old, const git_oid *over, const git_oid *new, struct err *err)
{
	_cleanup_changes_ struct tree_changes first = TREE_CHANGES_INIT;
	_cleanup_changes_ struct tree_changes second = TREE_CHANGES_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	int rc;

	if (!cache || !over || git_oid_is_zero(over) || git_oid_equal(over, old) ||
	    git_oid_equal(over, new))
		return tree_diff_kept(out, r, cache, old, new, err);
	make_key(&key, old, new);
	if (from_cache(out, cache, &key))
		return 0;
	rc = tree_diff_kept(&first, r, cache, old, over, err);
	if (rc >= 0)
		rc = tree_diff_kept(&second, r, cache, over, new, err);
	return rc < 0 ? rc : tree_changes_chain(out, r, old, &first, &second, new, err);
}
