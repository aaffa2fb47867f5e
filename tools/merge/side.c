// SPDX-License-Identifier: GPL-2.0-only
#include "merge/textual.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "merge/span.h"

int merge_side_changes(struct merge_side *out, struct repo *r, struct cache *cache,
		       const git_oid *base_tree, const git_oid *tip_tree,
		       struct err *err)
{
	struct merge_side s = { .base_tree = *base_tree, .tip_tree = *tip_tree,
				.changes = TREE_CHANGES_INIT,
				.info_attributes = repo_has_info_attributes(r) };
	int rc = tree_diff_kept(&s.changes, r, cache, base_tree, tip_tree, err);

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

/* 1 when the directory that @path is in is there, 0 not, <0. */
static int has_dir_of(struct repo *r, const git_oid *tree, const char *path,
		      struct err *err)
{
	const char *slash = strrchr(path, '/');
	_cleanup_free_ char *dir = NULL;
	struct tree_entry e;
	int rc;

	if (!slash)
		return 1;
	dir = mem_strndup(path, (size_t)(slash - path));
	rc = tree_find(&e, r, tree, dir, err);
	return rc < 0 ? rc : rc == 0 && mode_is_tree(e.mode);
}

/* What became of one path of the other side. 0, 1 that is not all there is to it, <0. */
static int follow(struct merge_side *s, struct repo *r, const struct tree_change *c,
		  struct err *err)
{
	struct tree_entry e = { .mode = 0 };
	struct tree_change *to;
	int rc;

	if (!mode_is_file(c->new_mode) || (c->old_mode && !mode_is_file(c->old_mode)))
		return 1;
	rc = tree_find(&e, r, &s->tip_tree, c->path, err);
	if (rc < 0)
		return rc;
	if (!c->old_mode) {
		int has = rc ? has_dir_of(r, &s->tip_tree, c->path, err) : 0;

		return has < 0 ? has : !has;
	}
	if (rc || !mode_is_file(e.mode))
		return 1;
	if (e.mode == c->old_mode && git_oid_equal(&e.oid, &c->old_oid))
		return 0;
	to = VEC_ADD(&s->changes);
	*to = *c;
	to->path = arena_strndup(&s->changes.arena, c->path, c->len);
	to->new_mode = e.mode;
	to->new_oid = e.oid;
	return 0;
}

int merge_side_within(struct merge_side *out, struct repo *r, const git_oid *tip_tree,
		      const struct merge_side *other, struct err *err)
{
	struct merge_side s = { .base_tree = other->base_tree, .tip_tree = *tip_tree,
				.changes = TREE_CHANGES_INIT, .partial = true,
				.info_attributes = other->info_attributes };
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < other->changes.n; i++)
		rc = follow(&s, r, &other->changes.items[i], err);
	if (rc) {
		merge_side_release(&s);
		return rc;
	}
	s.spans = mem_zalloc((s.changes.n + 1) * sizeof(*s.spans));
	*out = s;
	return 0;
}

void merge_side_release(struct merge_side *s)
{
	spans_free(s);
	tree_changes_release(&s->changes);
	*s = (struct merge_side){ .n_added = 0 };
}
