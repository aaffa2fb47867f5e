// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which tree is indexed as a whole. The cache remembers the last few anchors;
 * one that differs little from the tree at hand saves reading that one.
 */
#include <string.h>

#include "base/strbuf.h"
#include "capi/ctree-internal.h"
#include "repo/tree.h"

#define MAX_ANCHORS 4
/* So near that the others need not be compared. */
#define NEAR_FILES 500
/* So far that reading the whole tree is no dearer. */
#define FAR_FILES 20000

static const char list_key[] = "anchors 1";

struct anchors {
	git_oid trees[MAX_ANCHORS];	/* the most recent first */
	size_t n;
};

static void load_list(struct anchors *list, struct cworld *w)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	list->n = 0;
	if (!cache_get(w->ctx->cache, CACHE_NAMES, list_key, sizeof(list_key),
		       &row))
		return;
	for (size_t i = 0; i < MAX_ANCHORS && (i + 1) * GIT_OID_RAWSZ <= row.len; i++) {
		memcpy(list->trees[i].id, row.buf + i * GIT_OID_RAWSZ,
		       GIT_OID_RAWSZ);
		list->n++;
	}
}

static void store_first(const struct anchors *list, struct cworld *w,
			const git_oid *tree)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;

	if (list->n && git_oid_equal(&list->trees[0], tree))
		return;
	strbuf_add(&row, tree->id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < list->n && row.len < MAX_ANCHORS * GIT_OID_RAWSZ; i++)
		if (!git_oid_equal(&list->trees[i], tree))
			strbuf_add(&row, list->trees[i].id, GIT_OID_RAWSZ);
	cache_put(w->ctx->cache, CACHE_NAMES, list_key, sizeof(list_key), row.buf,
		  row.len);
}

/* C files in which two trees differ; SIZE_MAX when one cannot be read. */
static size_t distance(struct repo *r, struct cache *cache, const git_oid *a, const git_oid *b)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_err_ struct err ignored = ERR_INIT;
	size_t n = 0;

	if (git_oid_equal(a, b))
		return 0;
	if (tree_diff_kept(&changes, r, cache, a, b, &ignored) < 0)
		return SIZE_MAX;
	for (size_t i = 0; i < changes.n; i++)
		n += cpath_is_c(changes.items[i].path);
	return n;
}

static bool nearest(git_oid *out, size_t *far, const struct anchors *list,
		    struct repo *r, struct cache *cache, const git_oid *tree)
{
	*far = SIZE_MAX;
	for (size_t i = 0; i < list->n; i++)
		if (git_oid_equal(&list->trees[i], tree)) {
			*out = *tree;
			*far = 0;
		}
	for (size_t i = 0; i < list->n && *far > NEAR_FILES; i++) {
		size_t n = distance(r, cache, &list->trees[i], tree);

		if (n < *far) {
			*out = list->trees[i];
			*far = n;
		}
	}
	return *far <= FAR_FILES;
}

bool anchor_load(struct names *names, git_oid *found, struct cworld *w,
		 const git_oid *tree, struct repo *r)
{
	struct anchors list;
	git_oid best;
	size_t far;

	load_list(&list, w);
	if (!nearest(&best, &far, &list, r, w->ctx->cache, tree))
		return false;
	if (!names_load(names, best.id, GIT_OID_RAWSZ, true))
		return false;
	if (far && far * 2 >= names_n_files(names))
		return false;
	store_first(&list, w, &best);
	*found = best;
	return true;
}

void anchor_store(struct names *names, struct cworld *w, const git_oid *tree)
{
	struct anchors list;

	load_list(&list, w);
	store_first(&list, w, tree);
	names_store(names, tree->id, GIT_OID_RAWSZ, true);
}
