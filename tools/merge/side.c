// SPDX-License-Identifier: GPL-2.0-only
#include "merge/textual.h"

#include "base/mem.h"
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

void merge_side_release(struct merge_side *s)
{
	spans_free(s);
	tree_changes_release(&s->changes);
	*s = (struct merge_side){ .n_added = 0 };
}
