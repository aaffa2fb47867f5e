// SPDX-License-Identifier: GPL-2.0-only
#include "merge/textual.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "merge/span.h"

int merge_side_over(struct merge_side *out, struct repo *r, struct cache *cache,
		    const git_oid *base_tree, const git_oid *over, const git_oid *tip_tree,
		    struct err *err)
{
	struct merge_side s = { .base_tree = *base_tree, .tip_tree = *tip_tree,
				.changes = TREE_CHANGES_INIT,
				.info_attributes = repo_has_info_attributes(r) };
	int rc = tree_diff_over(&s.changes, r, cache, base_tree, over, tip_tree, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < s.changes.n; i++) {
		s.n_added += !s.changes.items[i].old_mode;
		s.n_deleted += !s.changes.items[i].new_mode;
	}
	s.spans = mem_zalloc((s.changes.n + 1) * sizeof(*s.spans));
	*out = s;
	return 0;
}

int merge_side_changes(struct merge_side *out, struct repo *r, struct cache *cache,
		       const git_oid *base_tree, const git_oid *tip_tree,
		       struct err *err)
{
	return merge_side_over(out, r, cache, base_tree, NULL, tip_tree, err);
}

/* One side as far as the other has to know it. */
struct within {
	struct merge_side *s;
	struct repo *r;
	const git_oid *base_tree;
};

/* 1 whether it is a directory there, 0 it is nothing, -2 it is something else, -1 failed. */
#define NO_DIR (-2)

static int has_dir(struct repo *r, const git_oid *tree, const char *path, struct err *err)
{
	struct tree_entry e;
	int rc = tree_find(&e, r, tree, path, err);

	if (rc)
		return rc < 0 ? -1 : 0;
	return mode_is_tree(e.mode) ? 1 : NO_DIR;
}

/*
 * Whether a new path goes where it is added: no directory above it is gone, or is a file.
 * 0, 1 no, <0.
 */
static int find_room(struct within *w, const char *path, struct err *err)
{
	_cleanup_free_ char *dir = mem_strdup(path);

	for (char *slash = strrchr(dir, '/'); slash; slash = strrchr(dir, '/')) {
		int rc;

		*slash = 0;
		rc = has_dir(w->r, &w->s->tip_tree, dir, err);
		if (rc)
			return rc == 1 ? 0 : rc == NO_DIR ? 1 : -1;
		rc = has_dir(w->r, w->base_tree, dir, err);
		if (rc)
			return rc == -1 ? -1 : 1;
	}
	return 0;
}

static bool is_plain(const struct tree_change *c)
{
	return (!c->old_mode || mode_is_file(c->old_mode)) &&
	       (!c->new_mode || mode_is_file(c->new_mode));
}

/* What became of one path of the other side. 0, 1 that is not all there is to it, <0. */
static int follow(struct within *w, const struct tree_change *c, struct err *err)
{
	struct tree_entry e = { .mode = 0 };
	struct tree_change *to;
	int rc;

	if (!is_plain(c))
		return 1;
	rc = tree_find(&e, w->r, &w->s->tip_tree, c->path, err);
	if (rc < 0)
		return rc;
	if (!c->old_mode)
		return rc ? find_room(w, c->path, err) : 1;
	if (rc || !mode_is_file(e.mode))
		return 1;
	if (e.mode == c->old_mode && git_oid_equal(&e.oid, &c->old_oid))
		return 0;
	to = VEC_ADD(&w->s->changes);
	*to = *c;
	to->path = arena_strndup(&w->s->changes.arena, c->path, c->len);
	to->new_mode = e.mode;
	to->new_oid = e.oid;
	return 0;
}

/*
 * A directory that the other side took away, and may have renamed: what is new in there
 * would have to follow. 0 nothing is, 1, <0.
 */
static int is_untouched(struct within *w, const char *dir, struct err *err)
{
	struct tree_entry was = { .mode = 0 }, is = { .mode = 0 };
	int rc = tree_find(&was, w->r, w->base_tree, dir, err);

	if (rc == 0)
		rc = tree_find(&is, w->r, &w->s->tip_tree, dir, err);
	if (rc)
		return rc;
	return !git_oid_equal(&was.oid, &is.oid);
}

int merge_side_within(struct merge_side *out, struct repo *r, const git_oid *tip_tree,
		      const struct merge_side *other, struct err *err)
{
	struct merge_side s = { .base_tree = other->base_tree, .tip_tree = *tip_tree,
				.changes = TREE_CHANGES_INIT, .partial = true,
				.info_attributes = other->info_attributes };
	struct within w = { &s, r, &other->base_tree };
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < other->changes.n; i++)
		rc = follow(&w, &other->changes.items[i], err);
	for (size_t i = 0; rc == 0 && i < other->changes.n_removed_dirs; i++)
		rc = is_untouched(&w, other->changes.removed_dirs[i], err);
	if (rc) {
		merge_side_release(&s);
		return rc;
	}
	s.spans = mem_zalloc((s.changes.n + 1) * sizeof(*s.spans));
	*out = s;
	return 0;
}

int merge_sides_fill(struct merge_sides *out, struct repo *r, struct cache *cache,
		     const git_oid *base, const git_oid *ours, const git_oid *theirs,
		     struct err *err)
{
	struct merge_sides s = { .ours = { .n_added = 0 } };
	int rc = merge_side_changes(&s.theirs, r, cache, base, theirs, err);

	if (rc >= 0)
		rc = merge_side_within(&s.ours, r, ours, &s.theirs, err);
	if (rc == 1)
		rc = merge_side_changes(&s.ours, r, NULL, base, ours, err);
	if (rc < 0)
		merge_sides_release(&s);
	else
		*out = s;
	return rc;
}

void merge_sides_release(struct merge_sides *s)
{
	merge_side_release(&s->ours);
	merge_side_release(&s->theirs);
}

void merge_side_release(struct merge_side *s)
{
	spans_free(s);
	tree_changes_release(&s->changes);
	*s = (struct merge_side){ .n_added = 0 };
}
