// SPDX-License-Identifier: GPL-2.0-only
/*
 * The files of a delta over a tree in the middle: what the way up to there has of a file that
 * the rest of the way leaves alone is all that there is to it, but for names that are others
 * because of that rest. Files that have such a name, and those that the rest changed, are read.
 */
#include "base/mem.h"
#include "capi/ctree-internal.h"
#include "capi/delta-internal.h"

struct middle {
	struct snapshot snap;
	struct ctree *tree;
	struct tree_changes changes;	/* from the old tree */
	struct delta_files *files;
};

static void middle_release(struct middle *m)
{
	delta_files_free(m->files);
	ctree_free(m->tree);
	tree_changes_release(&m->changes);
	snapshot_release(&m->snap);
}

static int list_changes(struct middle *m, struct ctx *ctx, const struct ctree *old,
			struct err *err)
{
	_cleanup_cworld_loan_ struct cworld_loan loan = { NULL, NULL };
	int rc = cworld_lend(&loan, old->w, err);

	return rc < 0 ? rc : tree_diff_kept(&m->changes, loan.repo, ctx->cache,
					    &old->snap->tree, &m->snap.tree, err);
}

/* Its delta, or what there is of it; made where it is not kept: others will want it. */
static int fill_files(struct middle *m, struct ctx *ctx, struct ctree *old, struct err *err)
{
	_cleanup_delta_ struct delta d = DELTA_INIT;
	int rc;

	m->files = delta_load_files(ctx, old, m->tree, &m->changes);
	if (m->files)
		return 0;
	rc = delta_make_kept(&d, ctx, old, m->tree, &m->changes, err);
	if (rc >= 0)
		m->files = TAKE_PTR(d.files);
	return rc;
}

static bool same_change(const struct tree_change *a, const struct tree_change *b)
{
	return a->new_mode == b->new_mode && git_oid_equal(&a->new_oid, &b->new_oid);
}

/* How many C files have to be read. */
static size_t find_below(struct delta_below *b, const struct middle *m,
			 const struct tree_changes *changes)
{
	size_t next = 0, other = 0;

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i], *was;

		was = tree_changes_next(&m->changes, &next, ch->path, ch->len);
		b->at[i] = was && same_change(was, ch) ? (uint32_t)(was - m->changes.items) :
							 DELTA_NOT_BELOW;
		other += b->at[i] == DELTA_NOT_BELOW && cpath_is_c(ch->path);
	}
	return other;
}

/* With so many to read it is no gain. */
static bool is_far(size_t other, const struct middle *m)
{
	return other * 4 > m->changes.n;
}

int delta_files_over(struct delta_files *out, struct ctx *ctx, struct ctree *old,
		     struct ctree *new, const git_oid *near, const struct tree_changes *changes,
		     struct err *err)
{
	_cleanup_(middle_release) struct middle m = { .changes = TREE_CHANGES_INIT };
	_cleanup_free_ uint32_t *at = mem_array(NULL, changes->n, sizeof(*at));
	struct delta_below below = { .at = at };
	int rc;

	snapshot_init(&m.snap, near);
	rc = list_changes(&m, ctx, old, err);
	if (rc < 0)
		return rc;
	if (m.changes.n <= DELTA_KEEP_FILES || is_far(find_below(&below, &m, changes), &m))
		return 1;
	rc = ctree_open(&m.tree, old->w, &m.snap, err);
	if (rc >= 0)
		rc = fill_files(&m, ctx, old, err);
	if (rc < 0)
		return rc;
	below.files = m.files;
	rc = delta_files_read(out, ctx, old, new, changes, &below, false, err);
	out->below = TAKE_PTR(m.files);
	return rc;
}
