// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merges by path intersection. Each test below is wider than what git's merge
 * machinery looks at, never narrower: a wrong "doubt" costs a process, a wrong
 * "sure" would be a wrong answer.
 */
#include <string.h>

#include "base/vec.h"
#include "merge/textual_internal.h"

/* A path that both sides touched, to different effect. */
struct common {
	const struct tree_change *ours, *theirs;
};

struct common_list {
	VEC(struct common) v;
};

static void common_release(struct common_list *l)
{
	VEC_RELEASE(&l->v);
}

static bool same_result(const struct tree_change *a, const struct tree_change *b)
{
	return a->new_mode == b->new_mode &&
	       git_oid_equal(&a->new_oid, &b->new_oid);
}

/*
 * A deletion may be half of a rename, if there is something new it could have
 * become, on either side.
 */
static enum merge_doubt judge_pair(const struct tree_change *a,
				   const struct tree_change *b, bool additions)
{
	if (!a->new_mode && !b->new_mode)
		return additions ? DOUBT_DELETED : DOUBT_NONE;
	if (!a->new_mode || !b->new_mode)
		return DOUBT_DELETED;
	if (same_result(a, b))
		return DOUBT_NONE;
	if (!a->old_mode)
		return DOUBT_ADDED;
	if (!mode_is_file(a->old_mode) || a->old_mode != a->new_mode ||
	    a->old_mode != b->new_mode)
		return DOUBT_MODE;
	return DOUBT_NONE;
}

/* Both lists are sorted; the longer one is searched when much longer. */
static enum merge_doubt intersect(struct common_list *out,
				  const struct merge_side *ours,
				  const struct merge_side *theirs)
{
	bool swap = ours->changes.n > theirs->changes.n;
	const struct tree_changes *few = swap ? &theirs->changes : &ours->changes;
	const struct tree_changes *many = swap ? &ours->changes : &theirs->changes;
	bool additions = ours->n_added || theirs->n_added;

	for (size_t i = 0; i < few->n; i++) {
		const struct tree_change *a = &few->items[i];
		const struct tree_change *b = tree_changes_find(many, a->path,
								a->len);
		enum merge_doubt d;

		if (!b)
			continue;
		d = judge_pair(a, b, additions);
		if (d != DOUBT_NONE)
			return d;
		if (!same_result(a, b))
			VEC_PUSH(&out->v, (struct common){ swap ? b : a,
							   swap ? a : b });
	}
	return DOUBT_NONE;
}

static bool added_file(const struct merge_side *s, const char *path, size_t len)
{
	const struct tree_change *c = tree_changes_find(&s->changes, path, len);

	return c && !c->old_mode;
}

/*
 * What one side adds, held against the directories above it on the other: gone
 * there (and maybe renamed), or a file there.
 */
static enum merge_doubt judge_additions(const struct merge_side *adds,
					const struct merge_side *other)
{
	if (!adds->n_added || !other->n_added)
		return DOUBT_NONE;
	for (size_t i = 0; i < adds->changes.n; i++) {
		const struct tree_change *c = &adds->changes.items[i];

		if (c->old_mode)
			continue;
		for (size_t k = 0; k < c->len; k++) {
			if (c->path[k] != '/')
				continue;
			if (map_find(&other->removed_dirs, c->path, k))
				return DOUBT_DIR_RENAME;
			if (added_file(other, c->path, k))
				return DOUBT_FILE_DIR;
		}
	}
	return DOUBT_NONE;
}

/*
 * git takes attributes from the work tree, and has none when there is no work
 * tree; libgit2 the same with these flags. It also reads the user's file, which
 * git is kept from: a needless doubt at worst.
 */
static int has_merge_attribute(struct repo *r, const char *path)
{
	uint32_t flags = repo_workdir(r) ? GIT_ATTR_CHECK_FILE_THEN_INDEX :
					   GIT_ATTR_CHECK_INDEX_ONLY;
	const char *value = NULL;

	if (git_attr_get(&value, repo_git(r), flags, path, "merge") < 0)
		return 1;
	return git_attr_value(value) != GIT_ATTR_VALUE_UNSPECIFIED;
}

/* One common path; the result goes into @merged. 0, 1 in doubt, <0 failed. */
static int merge_one(enum merge_doubt *doubt, struct snapshot *merged,
		     struct repo *r, const struct common *c, struct err *err)
{
	_cleanup_strbuf_ struct strbuf file = STRBUF_INIT;
	int rc;

	if (has_merge_attribute(r, c->ours->path)) {
		*doubt = DOUBT_ATTRIBUTE;
		return 1;
	}
	rc = merge_file_surely(&file, doubt, r, c->ours, c->theirs, err);
	if (rc)
		return rc;
	if (merged)
		snapshot_set_content(merged, c->ours->path, c->ours->len,
				     file.buf, file.len, NULL,
				     c->ours->new_mode);
	return 0;
}

/* M is the tip with more changes, and the other's changes over it. */
static void lay_over(struct snapshot *merged, const struct merge_side *ours,
		     const struct merge_side *theirs)
{
	bool swap = ours->changes.n < theirs->changes.n;
	const struct merge_side *below = swap ? theirs : ours;
	const struct tree_changes *over = swap ? &ours->changes : &theirs->changes;

	snapshot_init(merged, &below->tip_tree);
	for (size_t i = 0; i < over->n; i++) {
		const struct tree_change *c = &over->items[i];

		if (c->new_mode)
			snapshot_set_blob(merged, c->path, c->len, &c->new_oid,
					  c->new_mode);
		else
			snapshot_set_deleted(merged, c->path, c->len);
	}
}

int merge_quick(enum merge_doubt *doubt, struct snapshot *merged,
		struct repo *r, const struct merge_side *ours,
		const struct merge_side *theirs, struct err *err)
{
	_cleanup_(common_release) struct common_list common = { VEC_INIT };
	_cleanup_snapshot_ struct snapshot m = SNAPSHOT_INIT;

	*doubt = intersect(&common, ours, theirs);
	if (*doubt == DOUBT_NONE)
		*doubt = judge_additions(ours, theirs);
	if (*doubt == DOUBT_NONE)
		*doubt = judge_additions(theirs, ours);
	if (*doubt != DOUBT_NONE)
		return 0;
	if (merged)
		lay_over(&m, ours, theirs);
	for (size_t i = 0; i < common.v.n; i++) {
		int rc = merge_one(doubt, merged ? &m : NULL, r,
				   &common.v.items[i], err);

		if (rc)
			return rc < 0 ? rc : 0;
	}
	if (merged) {
		*merged = m;
		m = (struct snapshot)SNAPSHOT_INIT;
	}
	return 0;
}
