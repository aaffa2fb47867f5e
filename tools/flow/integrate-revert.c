// SPDX-License-Identifier: GPL-2.0-only
/*
 * A tree that conflicts goes in without the commits that do it (flow/without.h): the merge
 * has its tip as a parent, so that every commit is in with its own id, and the tree of the
 * merge is that of merging the tip with those commits reverted.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-internal.h"
#include "flow/without.h"

static void list_reverted(struct integrate_row *row, struct fold *f, const struct without *w)
{
	struct arena *a = &f->out->arena;

	row->n_reverted = 0;
	row->reverted = arena_alloc(a, (w->n_out + 1) * sizeof(*row->reverted));
	for (size_t i = 0; i < w->list.n; i++) {
		const struct commit_info *c = &w->list.items[i];

		if (w->out[i])
			row->reverted[row->n_reverted++] = (struct integrate_reverted){
				c->oid, arena_strdup(a, c->subject),
			};
	}
}

/*
 * What is in the way: of conflicts, and of what a silent one names, which later commits
 * may have built on.
 */
static const char **paths_of(size_t *n, struct fold *f, const struct integrate_row *row)
{
	const struct flow_check_result *found = f->named.n ? row->found : NULL;
	size_t n_found = found ? found->n_silent : 0;
	const char **paths = arena_alloc(&f->out->arena,
					 (row->n_conflicts + 3 * n_found + 1) *
						 sizeof(*paths));

	*n = 0;
	for (size_t i = 0; i < row->n_conflicts; i++)
		if (row->conflicts[i].path && row->conflicts[i].how < FIXUP_HUNKS)
			paths[(*n)++] = row->conflicts[i].path;
	for (size_t i = 0; i < n_found; i++)
		*n += without_paths(paths + *n, &found->silent[i].f, SIDE_THEIRS);
	return paths;
}

int integrate_revert(git_oid *tree, struct fold *f, struct integrate_row *row,
		     const struct merge_input *in, struct err *err)
{
	_cleanup_without_ struct without w = WITHOUT_INIT;
	struct without_want want = {
		.by = &f->resolver, .in = in, .named = &f->named,
	};
	int rc;

	want.paths = paths_of(&want.n_paths, f, row);
	rc = without_find(&w, &want, err);
	if (rc)
		return rc;
	*tree = w.merged;
	list_reverted(row, f, &w);
	return 0;
}
