// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merges by path intersection. Each test below is wider than what git's merge
 * machinery looks at, never narrower: a wrong "doubt" costs a process, a wrong
 * "sure" would be a wrong answer.
 */
#include <string.h>

#include "base/strbuf.h"
#include "base/vec.h"
#include "merge/renamed.h"
#include "merge/span.h"
#include "merge/textual_internal.h"

/* A path that both sides touched, to different effect. */
struct common {
	const struct tree_change *ours, *theirs;
};

/* A file that one side has no more, and that the other one changed. */
struct moved {
	const struct tree_change *gone, *kept;	/* NULL: there is none */
	bool in_ours;				/* it is gone */
	const struct tree_change *to;		/* what became of it there */
};

struct common_list {
	VEC(struct common) v;
	struct moved moved;
};

struct pair {
	const struct merge_side *ours, *theirs;
	struct ctx *keep;	/* or NULL */
};

static void common_release(struct common_list *l)
{
	VEC_RELEASE(&l->v);
}

bool quick_same_result(const struct tree_change *a, const struct tree_change *b)
{
	return a->new_mode == b->new_mode &&
	       git_oid_equal(&a->new_oid, &b->new_oid);
}

enum merge_doubt quick_judge(const struct tree_change *a,
			     const struct tree_change *b, bool additions)
{
	if (!a->new_mode && !b->new_mode)
		return additions ? DOUBT_DELETED : DOUBT_NONE;
	if (!a->new_mode || !b->new_mode)
		return DOUBT_DELETED;
	if (quick_same_result(a, b))
		return DOUBT_NONE;
	if (!a->old_mode)
		return DOUBT_ADDED;
	if (!mode_is_file(a->old_mode) || a->old_mode != a->new_mode ||
	    a->old_mode != b->new_mode)
		return DOUBT_MODE;
	return DOUBT_NONE;
}

/*
 * Whether a path of which nothing is left on one side is all that a rename could be about.
 * The renames of two are not found one by one.
 */
static bool note_moved(struct moved *m, const struct tree_change *ours,
		       const struct tree_change *theirs)
{
	bool in_ours = !ours->new_mode;
	const struct tree_change *gone = in_ours ? ours : theirs;
	const struct tree_change *kept = in_ours ? theirs : ours;

	if (m->gone || !mode_is_file(kept->new_mode) || kept->old_mode != kept->new_mode)
		return false;
	*m = (struct moved){ .gone = gone, .kept = kept, .in_ours = in_ours };
	return true;
}

/* Both lists are sorted: each search goes on where the one before it ended. */
static enum merge_doubt intersect(struct common_list *out,
				  const struct merge_side *ours,
				  const struct merge_side *theirs)
{
	bool swap = ours->changes.n > theirs->changes.n;
	const struct tree_changes *few = swap ? &theirs->changes : &ours->changes;
	const struct tree_changes *many = swap ? &ours->changes : &theirs->changes;
	bool additions = ours->n_added || theirs->n_added;
	size_t at = 0;

	for (size_t i = 0; i < few->n; i++) {
		const struct tree_change *a = &few->items[i], *b;
		enum merge_doubt d;

		b = tree_changes_next(many, &at, a->path, a->len);
		if (!b)
			continue;
		d = quick_judge(a, b, additions);
		if (d == DOUBT_DELETED &&
		    note_moved(&out->moved, swap ? b : a, swap ? a : b))
			continue;
		if (d != DOUBT_NONE)
			return d;
		if (!quick_same_result(a, b))
			VEC_PUSH(&out->v, (struct common){ swap ? b : a,
							   swap ? a : b });
	}
	return DOUBT_NONE;
}

bool quick_adds_below(const struct merge_side *s, const char *dir, size_t len,
		      struct strbuf *tmp)
{
	const struct tree_changes *c = &s->changes;

	strbuf_reset(tmp);
	strbuf_add(tmp, dir, len);
	strbuf_addch(tmp, '/');
	for (size_t i = tree_changes_lower(c, tmp->buf, tmp->len); i < c->n; i++) {
		const struct tree_change *p = &c->items[i];

		if (p->len < tmp->len || memcmp(p->path, tmp->buf, tmp->len))
			break;
		if (!p->old_mode)
			return true;
	}
	return false;
}

/*
 * A directory that is gone on one side may have been renamed there, and what the
 * other adds to it would go along.
 */
static bool adds_to_removed(const struct merge_side *adds,
			    const struct merge_side *removes,
			    struct strbuf *tmp)
{
	const struct tree_changes *c = &removes->changes;

	if (!adds->n_added || !removes->n_added)
		return false;
	for (size_t i = 0; i < c->n_removed_dirs; i++)
		if (quick_adds_below(adds, c->removed_dirs[i],
				     strlen(c->removed_dirs[i]), tmp))
			return true;
	return false;
}

bool quick_adds_file(const struct merge_side *s, const char *path, size_t len)
{
	const struct tree_change *c = tree_changes_find(&s->changes, path, len);

	return c && !c->old_mode;
}

/* Is a path that is new on the one side a directory that is new on the other? */
static bool file_meets_dir(const struct merge_side *a, const struct merge_side *b,
			   struct strbuf *tmp)
{
	const struct merge_side *few = a->n_added < b->n_added ? a : b;
	const struct merge_side *many = few == a ? b : a;

	for (size_t i = 0; few->n_added && i < few->changes.n; i++) {
		const struct tree_change *c = &few->changes.items[i];

		if (c->old_mode)
			continue;
		if (quick_adds_below(many, c->path, c->len, tmp))
			return true;
		for (size_t k = 0; k < c->len; k++)
			if (c->path[k] == '/' && quick_adds_file(many, c->path, k))
				return true;
	}
	return false;
}

static enum merge_doubt judge_additions(const struct merge_side *ours,
					const struct merge_side *theirs)
{
	_cleanup_strbuf_ struct strbuf tmp = STRBUF_INIT;

	if (adds_to_removed(ours, theirs, &tmp) ||
	    adds_to_removed(theirs, ours, &tmp))
		return DOUBT_DIR_RENAME;
	if (file_meets_dir(ours, theirs, &tmp))
		return DOUBT_FILE_DIR;
	return DOUBT_NONE;
}

static void put(struct snapshot *merged, const struct merge_doubtful *d,
		const struct merge_made *m)
{
	snapshot_set_content(merged, d->ours->path, d->ours->len, m->data, m->len, NULL,
			     d->ours->new_mode);
}

/* Whether it was merged before; what conflicts is left to files_recall(). */
static bool put_known(struct merge_result *out, struct snapshot *merged,
		      struct ctx *keep, const struct merge_doubtful *d)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	struct labels labels;
	struct merge_made m;

	if (!keep || !merged || !kept_get(&value, keep, d))
		return false;
	m = kept_open(&labels, &value);
	if (m.unmerged)
		out->doubtful[out->n_doubtful++] = *d;
	else
		put(merged, d, &m);
	return true;
}

/* A file that conflicts is on the list, with what became of it. */
static void put_conflict(struct merge_result *out, struct ctx *keep,
			 const struct merge_doubtful *d, const struct strbuf *file)
{
	struct merge_made *m = arena_alloc(&out->arena, sizeof(*m));

	*m = (struct merge_made){ arena_dup(&out->arena, file->buf, file->len), file->len, true };
	out->doubtful[out->n_doubtful++] = (struct merge_doubtful){ d->ours, d->theirs, m };
	if (keep) {
		const struct labels labels = merge_file_labels(d->ours, d->theirs);

		kept_put(keep, d, m, &labels);
	}
}

/*
 * One common path; the result goes into @merged, when there is one. A file whose
 * content is in doubt is put on the list; any other doubt ends it all.
 */
static int merge_one(struct merge_result *out, struct snapshot *merged,
		     struct repo *r, const struct pair *sides,
		     const struct common *c, struct err *err)
{
	_cleanup_strbuf_ struct strbuf file = STRBUF_INIT;
	_cleanup_blob_ struct blob base = BLOB_INIT;
	struct side_file ours = { .change = c->ours };
	struct side_file theirs = { .change = c->theirs };
	const struct merge_doubtful d = { c->ours, c->theirs, NULL };
	int rc;

	if (put_known(out, merged, sides->keep, &d))
		return 0;
	rc = span_get(&ours.span, sides->ours, c->ours, r, &base, &ours.text,
			  err);

	if (rc == 0)
		rc = span_get(&theirs.span, sides->theirs, c->theirs, r, &base,
			      &theirs.text, err);
	if (rc == 0)
		rc = merge_file_surely(&file, merged, &out->doubt, r, &base, &ours, &theirs,
				       err);
	blob_release(&ours.text);
	blob_release(&theirs.text);
	if (rc < 0)
		return rc;
	if (rc == 2) {
		put_conflict(out, sides->keep, &d, &file);
	} else if (rc && out->doubt == DOUBT_CONTENT) {
		out->doubt = DOUBT_NONE;
		out->doubtful[out->n_doubtful++] = d;
	} else if (!rc && merged) {
		struct merge_made m = { file.buf, file.len, false };

		put(merged, &d, &m);
		if (sides->keep)
			kept_put(sides->keep, &d, &m, NULL);
	}
	return 0;
}

/* Where the file went, if that can be told; with what became of it there. 0, or <0. */
static int find_moved(struct merge_result *out, struct moved *m, struct repo *r,
		      const struct pair *sides, struct err *err)
{
	const struct merge_side *side = m->in_ours ? sides->ours : sides->theirs;
	_cleanup_strbuf_ struct strbuf tmp = STRBUF_INIT;
	int rc = side->partial || quick_adds_below(side, m->gone->path, m->gone->len, &tmp);

	if (rc == 0)
		rc = renamed_find(&m->to, side, m->gone, r, err);
	if (rc > 0 || (rc == 0 && m->to->new_mode != m->kept->new_mode))
		out->doubt = DOUBT_DELETED;
	return rc < 0 ? rc : 0;
}

/* What both sides made of it, as if it had been in its new place before. */
static const struct tree_change *changes_of(struct merge_result *out, const struct moved *m)
{
	struct tree_change *c = arena_alloc(&out->arena, 2 * sizeof(*c));

	for (int s = 0; s < 2; s++) {
		c[s] = *m->kept;
		c[s].path = m->to->path;
		c[s].len = m->to->len;
	}
	c[!m->in_ours].new_oid = m->to->new_oid;
	return c;
}

/* The list is in the order of the paths. */
static void sort_in(struct merge_result *out)
{
	for (size_t i = out->n_doubtful - 1; i; i--) {
		struct merge_doubtful *d = &out->doubtful[i], last = *d;

		if (strcmp(d[-1].ours->path, last.ours->path) < 0)
			break;
		d[0] = d[-1];
		d[-1] = last;
	}
}

static int merge_moved(struct merge_result *out, struct snapshot *merged, struct repo *r,
		       const struct pair *sides, const struct moved *m, struct err *err)
{
	_cleanup_strbuf_ struct strbuf file = STRBUF_INIT;
	_cleanup_blob_ struct blob base = BLOB_INIT;
	const struct tree_change *c = changes_of(out, m);
	const struct merge_doubtful d = { &c[0], &c[1], NULL };
	struct merge_span spans[2];
	struct side_file f[2] = {
		{ .change = &c[0], .span = &spans[0],
		  .path = m->in_ours ? m->to->path : m->gone->path },
		{ .change = &c[1], .span = &spans[1],
		  .path = m->in_ours ? m->gone->path : m->to->path },
	};
	int rc = 0;

	for (int s = 0; rc == 0 && s < 2; s++)
		rc = span_make(&spans[s], sides->ours, &c[s], r, &base, &f[s].text, err);
	if (rc == 0)
		rc = merge_file_surely(&file, merged, &out->doubt, r, &base, &f[0], &f[1], err);
	blob_release(&f[0].text);
	blob_release(&f[1].text);
	if (rc < 0)
		return rc;
	/* alone, without its names, it would be another matter */
	if (rc == 1)
		out->doubt = DOUBT_DELETED;
	if (rc != 1 && merged)
		snapshot_set_deleted(merged, m->gone->path, m->gone->len);
	if (rc == 0 && merged)
		put(merged, &d, &(struct merge_made){ file.buf, file.len, false });
	if (rc == 2) {
		put_conflict(out, NULL, &d, &file);
		sort_in(out);
	}
	return 0;
}

static int merge_common(struct merge_result *out, struct snapshot *merged,
			struct repo *r, const struct pair *sides,
			const struct common_list *common, struct err *err)
{
	/* Most pairs have nothing in common, and an arena costs them a page. */
	if (common->v.n || common->moved.gone)
		out->doubtful = arena_alloc(&out->arena,
					    (common->v.n + 1) * sizeof(*out->doubtful));
	for (size_t i = 0; i < common->v.n && out->doubt == DOUBT_NONE; i++) {
		int rc = merge_one(out, merged, r, sides, &common->v.items[i],
				   err);

		if (rc < 0)
			return rc;
	}
	if (out->doubt == DOUBT_NONE && common->moved.gone) {
		int rc = merge_moved(out, merged, r, sides, &common->moved, err);

		if (rc < 0)
			return rc;
	}
	if (out->doubt == DOUBT_NONE && out->n_doubtful)
		out->doubt = DOUBT_CONTENT;
	return 0;
}

/* M is the tip with more changes (a partial side has more), and the other's over it. */
static void lay_over(struct snapshot *merged, const struct merge_side *ours,
		     const struct merge_side *theirs)
{
	bool swap = !ours->partial && ours->changes.n < theirs->changes.n;
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

int merge_quick(struct merge_result *out, struct repo *r,
		const struct merge_side *ours, const struct merge_side *theirs,
		bool verdict_only, struct ctx *keep, struct err *err)
{
	_cleanup_(common_release) struct common_list common = { .v = VEC_INIT };
	_cleanup_snapshot_ struct snapshot m = SNAPSHOT_INIT;
	const struct pair sides = { ours, theirs, keep };
	int rc = 0;

	out->doubt = intersect(&common, ours, theirs);
	if (out->doubt == DOUBT_NONE)
		out->doubt = judge_additions(ours, theirs);
	if (out->doubt == DOUBT_NONE && common.moved.gone)
		rc = find_moved(out, &common.moved, r, &sides, err);
	if (rc < 0 || out->doubt != DOUBT_NONE)
		return rc;
	if (!verdict_only)
		lay_over(&m, ours, theirs);
	rc = merge_common(out, verdict_only ? NULL : &m, r, &sides, &common, err);
	if (rc < 0)
		return rc;
	if (out->doubt == DOUBT_NONE || out->doubt == DOUBT_CONTENT) {
		out->merged = m;
		m = (struct snapshot)SNAPSHOT_INIT;
	}
	return 0;
}
