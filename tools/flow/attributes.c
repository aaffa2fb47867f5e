// SPDX-License-Identifier: GPL-2.0-only
#include "flow/attributes.h"

#include <string.h>

#include "base/mem.h"
#include "repo/attributes.h"
#include "repo/cache.h"
#include "repo/snapshot.h"

static bool is_attributes(const char *path, size_t len)
{
	static const char name[] = ".gitattributes";
	size_t n = sizeof(name) - 1;

	return len >= n && memcmp(path + len - n, name, n) == 0 &&
	       (len == n || path[len - n - 1] == '/');
}

static int add_place(void *payload, const char *path, size_t len,
		     const struct tree_entry *e, struct err *err)
{
	struct strbuf *places = payload;

	(void)e;
	(void)err;
	if (is_attributes(path, len)) {
		strbuf_add(places, path, len);
		strbuf_addch(places, '\0');
	}
	return 0;
}

/* Whether two trees have them at the same places. */
static bool same_places(struct repo *r, const git_oid *a, const git_oid *b)
{
	_cleanup_(tree_changes_release) struct tree_changes ch = TREE_CHANGES_INIT;

	if (git_oid_equal(a, b))
		return true;
	if (tree_diff(&ch, r, a, b, NULL) < 0)
		return false;
	for (size_t i = 0; i < ch.n; i++)
		if (is_attributes(ch.items[i].path, ch.items[i].len))
			return false;
	return true;
}

/*
 * Paths in a tree, each with its NUL behind a tree's id. Of the tree that was looked
 * at last they are known: what is asked for next is mostly near it.
 */
static int find_places(struct strbuf *out, struct ctx *ctx, const git_oid *tree,
		       struct err *err)
{
	static const char key[] = "places of attributes 1";
	git_oid last;
	bool there = cache_get(ctx->cache, CACHE_RESULTS, key, sizeof(key), out) &&
		     out->len >= sizeof(last.id) &&
		     (out->len == sizeof(last.id) || !out->buf[out->len - 1]);
	int rc = 0;

	if (there)
		memcpy(last.id, out->buf, sizeof(last.id));
	if (there && git_oid_equal(&last, tree))
		return 0;
	if (there && same_places(ctx->repo, &last, tree)) {
		memcpy(out->buf, tree->id, sizeof(tree->id));
	} else {
		strbuf_reset(out);
		strbuf_add(out, tree->id, sizeof(tree->id));
		rc = tree_list(ctx->repo, tree, add_place, out, err);
	}
	if (rc >= 0)
		cache_put(ctx->cache, CACHE_RESULTS, key, sizeof(key), out->buf, out->len);
	return rc < 0 ? rc : 0;
}

int attributes_matter_to(struct ctx *ctx, const git_oid *tree, struct err *err)
{
	_cleanup_strbuf_ struct strbuf places = STRBUF_INIT;
	const char *top = repo_workdir(ctx->repo);
	int rc;

	if (repo_attributes_speak_of_merges(ctx->repo))
		return 1;
	if (!top)
		return 0;
	rc = find_places(&places, ctx, tree, err);
	for (size_t at = sizeof(tree->id); rc == 0 && at < places.len;
	     at += strlen(places.buf + at) + 1) {
		_cleanup_free_ char *full = mem_printf("%s/%s", top, places.buf + at);

		rc = attributes_speak_of_merges(full);
	}
	return rc;
}

/* ------------------------------------------------------------------- in directories */

void dir_list_release(struct dir_list *l)
{
	map_release(&l->seen);
	VEC_RELEASE(&l->items);
	arena_release(&l->arena);
}

void dir_list_add_above(struct dir_list *l, const char *path, size_t len)
{
	for (;;) {
		char *dir;

		while (len && path[len - 1] != '/')
			len--;
		len -= len > 0;
		if (map_find(&l->seen, path, len))
			return;
		dir = arena_strndup(&l->arena, path, len);
		map_put(&l->seen, dir, len, NULL);
		VEC_PUSH(&l->items, dir);
		if (!len)
			return;
	}
}

bool attributes_matter(const struct repo *r, const char *const *dirs, size_t n)
{
	const char *top = repo_workdir(r);

	if (repo_attributes_speak_of_merges(r))
		return true;
	if (!top || !n)
		return false;
	if (repo_is_sparse(r))
		return true;
	for (size_t i = 0; i < n; i++) {
		_cleanup_free_ char *path = mem_printf("%s/%s%s.gitattributes", top, dirs[i],
						       *dirs[i] ? "/" : "");

		if (attributes_speak_of_merges(path))
			return true;
	}
	return false;
}
