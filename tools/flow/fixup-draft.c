// SPDX-License-Identifier: GPL-2.0-only
/* What a resolved merge says about each of its conflicts. */
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "flow/fixup-internal.h"

void fixup_drafts_release(struct fixup_drafts *d)
{
	for (size_t i = 0; i < d->items.n; i++)
		for (int f = 0; f < FIXUP_N_FILES; f++)
			strbuf_release(&d->items.items[i].text[f]);
	VEC_RELEASE(&d->items);
	arena_release(&d->arena);
}

unsigned int flow_fixup_marker_size(struct repo *r, const char *path)
{
	const char *value = NULL;
	uint64_t size;
	int rc = git_attr_get(&value, repo_git(r), GIT_ATTR_CHECK_FILE_THEN_INDEX,
			      path, "conflict-marker-size");

	/* What is no size counts as none, for git, too. */
	if (rc < 0 || git_attr_value(value) != GIT_ATTR_VALUE_STRING ||
	    num_parse(&size, value, 1, 1000, "", NULL) < 0)
		return RERERE_MARKER_SIZE;
	return (unsigned int)size;
}

static const struct merge_conflict *conflict_of(const struct merge_result *merge,
						const char *path)
{
	const struct merge_conflict *found = NULL;

	for (size_t i = 0; i < merge->n_conflicts; i++) {
		const struct merge_conflict *c = &merge->conflicts[i];

		if (c->path && !strcmp(c->path, path))
			return c;
		for (size_t k = 0; !found && k < c->n_paths; k++)
			if (!strcmp(c->paths[k], path))
				found = c;
	}
	return found;
}

const char *flow_fixup_kind(const struct merge_result *merge,
			    const struct merge_unmerged *path)
{
	const struct merge_conflict *c = conflict_of(merge, path->path);

	return merge_kind_name(c ? c->kind : MERGE_OTHER);
}

/*
 * The conflict of a path as text: 1 with the image, 0 it has none, <0 failed, also
 * when its markers cannot be told.
 */
static int read_conflict(struct rerere_image *image, struct snap_file *file,
			 struct repo *r, const struct merge_result *merge,
			 const struct merge_unmerged *u, unsigned int size,
			 struct err *err)
{
	int rc = merge_has_text(u) ? snapshot_read(file, &merge->merged, r, u->path,
						  0, err) : 1;

	if (rc)
		return rc < 0 ? rc : 0;
	return rerere_parse(image, file->data, file->len, size, RERERE_SHA1, err);
}

int flow_fixup_match(struct fixup_match *out, const struct fixup_store *s,
		     const struct fixup_index *x, struct repo *r,
		     const struct merge_result *merge,
		     const struct merge_unmerged *path, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	unsigned int size = flow_fixup_marker_size(r, path->path);
	struct fixup_conflict c;
	int rc = read_conflict(&image, &file, r, merge, path, size, NULL);

	/* With markers that cannot be told it is none that could be recorded. */
	if (rc < 0)
		return 1;
	if (rc) {
		c = (struct fixup_conflict){ path->path, file.data, file.len, size };
		rc = fixup_match_text(out, s, x, r, &c, err);
		if (rc <= 0 || out->how != FIXUP_NONE)
			return rc;
	}
	/* Text, too, can have been resolved by there being no file any more. */
	return fixup_match_kind(out, s, r, path->path, flow_fixup_kind(merge, path),
				path->stages, err);
}

/* ------------------------------------------------------------------ drafts */

struct drafting {
	struct fixup_drafts *out;
	struct ctx *ctx;
	struct repo *r;
	const struct fixup_merge *m;
	const struct fixup_recorder *who;
};

static void leave_out(struct fixup_draft *d, const char *why)
{
	d->row.state = FLOW_FIXUP_LEFT_OUT;
	d->row.why = why;
}

/* The version of a path in the result. 0, 1 there is none, <0 failed. */
static int read_result(struct blob *out, uint32_t *mode, const struct drafting *g,
		       const char *path, struct err *err)
{
	struct tree_entry e;
	int rc = tree_find(&e, g->r, &g->m->result, path, err);

	*mode = 0;
	if (rc)
		return rc;
	if (mode_is_tree(e.mode))
		return 1;
	*mode = e.mode;
	if (e.mode == MODE_GITLINK)
		return 0;
	rc = blob_read(out, g->r, &e.oid, 0, err);
	return rc < 0 ? rc : 0;
}

static void draft_text(struct fixup_draft *d, const struct rerere_image *image,
		       unsigned int size, const struct blob *result)
{
	_cleanup_rerere_image_ struct rerere_image left = RERERE_IMAGE_INIT;

	d->row.hunks = image->hunks.n;
	if (rerere_parse(&left, result->data, result->len, size, RERERE_SHA1,
			 NULL) != 0) {
		d->row.state = FLOW_FIXUP_UNRESOLVED;
		return;
	}
	memcpy(d->row.id, image->id, sizeof(d->row.id));
	strbuf_add(&d->text[FIXUP_PREIMAGE], image->preimage.buf,
		   image->preimage.len);
	strbuf_add(&d->text[FIXUP_POSTIMAGE], result->data, result->len);
}

static int draft_kind(struct fixup_draft *d, const struct merge_unmerged *u,
		      uint32_t mode, const struct blob *result, struct err *err)
{
	if (mode == MODE_GITLINK) {
		leave_out(d, "a submodule");
		return 0;
	}
	fixup_kind_postimage(&d->text[FIXUP_POSTIMAGE], mode, result->data,
			     result->len);
	return fixup_kind_preimage(&d->text[FIXUP_PREIMAGE], d->row.id, u->path,
				   d->row.kind, u->stages, err);
}

/* There are no markers that could be left in it, so the index has to say. */
static bool is_open(const struct drafting *g, const struct merge_unmerged *u)
{
	return g->m->open && map_find(g->m->open, u->path, u->len);
}

/* Paths that git makes up, with the name of a side in them, come out otherwise. */
static bool is_made_up(const struct merge_unmerged *u)
{
	return strchr(u->path, '~') != NULL;
}

static int draft_path(struct drafting *g, struct fixup_draft *d,
		      const struct merge_unmerged *u, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	_cleanup_blob_ struct blob result = BLOB_INIT;
	unsigned int size = flow_fixup_marker_size(g->r, u->path);
	uint32_t mode;
	int has = read_conflict(&image, &file, g->r, g->m->merge, u, size, NULL);
	int rc = read_result(&result, &mode, g, u->path, err);

	if (rc < 0)
		return rc;
	if (has < 0)
		leave_out(d, "its conflict markers cannot be told from its text");
	else if (has && mode_is_file(mode))
		draft_text(d, &image, size, &result);
	else if (is_open(g, u))
		d->row.state = FLOW_FIXUP_UNRESOLVED;
	else if (is_made_up(u))
		leave_out(d, "its name depends on what the sides are called");
	else
		return draft_kind(d, u, mode, &result, err);
	return 0;
}

static int draft_one(struct drafting *g, const struct merge_unmerged *u,
		     struct err *err)
{
	struct fixup_draft *d = VEC_ADD(&g->out->items);
	int rc;

	for (int f = 0; f < FIXUP_N_FILES; f++)
		d->text[f] = (struct strbuf)STRBUF_INIT;
	d->row.path = arena_strndup(&g->out->arena, u->path, u->len);
	d->row.kind = flow_fixup_kind(g->m->merge, u);
	d->row.merge = g->m->commit;
	rc = draft_path(g, d, u, err);
	if (rc < 0)
		return err_prefix(err, "'%s'", u->path);
	if (d->row.state != FLOW_FIXUP_KEPT)
		return 0;
	return fixup_describe(&d->text[FIXUP_ABOUT], g->ctx, g->r, g->m, d->row.path,
			      d->row.kind, g->who, err);
}

int fixup_draft_merge(struct fixup_drafts *out, struct ctx *ctx, struct repo *r,
		      const struct fixup_merge *m, const struct fixup_recorder *who,
		      struct err *err)
{
	struct drafting g = { out, ctx, r, m, who };
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < m->merge->n_unmerged; i++)
		rc = draft_one(&g, &m->merge->unmerged[i], err);
	return rc;
}

/* ------------------------------------------------------------ into the store */

const char *flow_fixup_row_name(const struct flow_fixup_row *row)
{
	if (row->state == FLOW_FIXUP_UNRESOLVED)
		return "unresolved";
	if (row->state == FLOW_FIXUP_LEFT_OUT)
		return "left-out";
	if (row->state == FLOW_FIXUP_FORGOTTEN)
		return "forgotten";
	return fixup_added_name(row->what);
}

struct flow_fixup_row *fixup_add_row(struct flow_fixup_result *out,
				     const struct flow_fixup_row *row)
{
	struct flow_fixup_row copy = *row;

	if (row->path)
		copy.path = arena_strdup(&out->arena, row->path);
	if (row->kind)
		copy.kind = arena_strdup(&out->arena, row->kind);
	if (row->state == FLOW_FIXUP_KEPT)
		out->added[row->what]++;
	out->unresolved += row->state == FLOW_FIXUP_UNRESOLVED;
	out->left_out += row->state == FLOW_FIXUP_LEFT_OUT;
	VEC_PUSH(&out->rows, copy);
	return &out->rows.items[out->rows.n - 1];
}

static int take_draft(struct flow_fixup_row *row, struct fixup_store *s,
		      struct repo *r, struct scratch *scratch,
		      const struct fixup_draft *d,
		      const struct flow_fixup_opts *opts, struct err *err)
{
	struct fixup_addition add = { .id = row->id, .replace = opts->replace };

	for (int f = 0; f < FIXUP_N_FILES; f++) {
		add.text[f] = d->text[f].buf;
		add.len[f] = d->text[f].len;
	}
	return fixup_store_add(&row->what, s, r, scratch, &add, err);
}

int fixup_take_drafts(struct flow_fixup_result *out, struct fixup_store *s,
		      struct repo *r, struct scratch *scratch,
		      const struct fixup_drafts *d,
		      const struct flow_fixup_opts *opts, struct err *err)
{
	for (size_t i = 0; i < d->items.n; i++) {
		const struct fixup_draft *one = &d->items.items[i];
		struct flow_fixup_row row = one->row;
		int rc = 0;

		if (row.state == FLOW_FIXUP_KEPT)
			rc = take_draft(&row, s, r, scratch, one, opts, err);
		if (rc < 0)
			return rc;
		(void)fixup_add_row(out, &row);
	}
	return 0;
}
