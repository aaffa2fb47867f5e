// SPDX-License-Identifier: GPL-2.0-only
/* The resolution in pieces, on the consumer's own files. */
#include <string.h>

#include "base/mem.h"
#include "flow/prep-internal.h"

/* ------------------------------------------------------------------- reading */

/* 0, 1 it is too large or binary, <0. */
static int read_blob(const char **text, size_t *len, struct prep *g, const git_oid *oid,
		     struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	char *copy;

	if (blob_read(&b, g->r, oid, CFILE_MAX_BYTES, &why) < 0) {
		if (why.code == ERR_TOO_BIG)
			return 1;
		err_move(err, &why);
		return -1;
	}
	if (blob_is_binary(b.data, b.len))
		return 1;
	copy = arena_alloc(&g->arena, b.len + 1);
	memcpy(copy, b.data, b.len);
	*text = copy;
	*len = b.len;
	return 0;
}

static int read_own(struct prep *g, struct prep_file *f, git_oid *oid, struct err *err)
{
	struct tree_entry e;
	int rc = tree_find(&e, g->r, &g->consumer->tree, f->path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	f->own_mode = e.mode;
	*oid = e.oid;
	return mode_is_file(e.mode) ? read_blob(&f->own, &f->own_len, g, &e.oid, err) : 0;
}

/* -------------------------------------------------------------------- pieces */

static struct prep_piece *add_piece(struct prep *g, size_t unit, const char *why)
{
	struct prep_piece *p = VEC_ADD(&g->pieces);

	p->file = g->files.n - 1;
	p->unit = unit;
	p->within = PREP_NO_UNIT;
	p->why = why;
	p->fixed = why != NULL;
	g->files.items[p->file].n++;
	if (unit >= g->n_units)
		g->n_units = unit + 1;
	return p;
}

static void add_whole(struct prep *g, struct prep_file *f, const char *why)
{
	f->whole = true;
	(void)add_piece(g, g->n_units, why);
}

/* Pieces of a unit of which one cannot be made there cannot either. */
static void fix_units(struct prep *g, const struct prep_file *f)
{
	for (size_t i = f->first; i < f->first + f->n; i++)
		for (size_t k = f->first; g->pieces.items[i].fixed && k < f->first + f->n; k++) {
			struct prep_piece *p = &g->pieces.items[k];

			if (p->unit != g->pieces.items[i].unit || p->fixed)
				continue;
			p->fixed = true;
			p->why = "it goes with an edit of lines that the consumer has otherwise";
		}
}

static int add_edits(struct prep *g, struct prep_file *f, struct err *err)
{
	_cleanup_free_ bool *lost = NULL;
	edit_vec v = VEC_INIT;
	size_t first = g->n_units;
	int rc = edits_make(&v, f->merged, f->merged_len, f->wanted, f->wanted_len, err);

	lost = mem_zalloc(v.n + 1);
	if (rc >= 0)
		rc = edits_carry(v.items, v.n, lost, f->merged, f->merged_len, f->own, f->own_len,
				 err);
	for (size_t i = 0; rc >= 0 && i < v.n; i++) {
		const struct edit *e = &v.items[i];
		struct prep_piece *p = add_piece(g, first + e->group, lost[i] ?
						 "the consumer has these lines otherwise" : NULL);

		p->edit = *e;
		if (e->within != EDIT_NOWHERE)
			p->within = first + e->within;
	}
	VEC_RELEASE(&v);
	if (rc >= 0)
		fix_units(g, f);
	return rc;
}

/* Why a file cannot be looked into; NULL: it can. */
static const char *why_not(const struct prep_file *f, const git_oid *own)
{
	const struct tree_change *c = &f->change;

	if (!cpath_is_c(f->path))
		return "it is not C: nothing tells what it needs";
	if ((c->old_mode && !mode_is_file(c->old_mode)) ||
	    (c->new_mode && !mode_is_file(c->new_mode)))
		return "it is a link or a submodule";
	if (c->old_mode && c->new_mode && c->old_mode != c->new_mode)
		return "its mode changes";
	if (!c->old_mode)
		return f->own_mode ? "the consumer has another file of that name" : NULL;
	if (!f->own_mode)
		return "the consumer does not have the file";
	if (!c->new_mode && !git_oid_equal(own, &c->old_oid))
		return "the provider changed the file that goes";
	return NULL;
}

static int take_file(struct prep *g, const struct tree_change *c, struct err *err)
{
	struct prep_file *f = VEC_ADD(&g->files);
	git_oid own = { { 0 } };
	const char *why;
	int rc = 0;

	f->path = arena_strndup(&g->arena, c->path, c->len);
	f->change = *c;
	f->change.path = f->path;
	f->first = g->pieces.n;
	if (cpath_is_c(f->path))
		rc = read_own(g, f, &own, err);
	if (rc == 0 && mode_is_file(c->old_mode))
		rc = read_blob(&f->merged, &f->merged_len, g, &c->old_oid, err);
	if (rc == 0 && mode_is_file(c->new_mode))
		rc = read_blob(&f->wanted, &f->wanted_len, g, &c->new_oid, err);
	if (rc < 0)
		return rc;
	why = rc ? "it is binary, or very large" : why_not(f, &own);
	if (why || !c->old_mode || !c->new_mode) {
		add_whole(g, f, why);
		return 0;
	}
	return add_edits(g, f, err);
}

int prep_take_apart(struct prep *g, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = tree_diff(&changes, g->r, &g->orders[0].before, &g->orders[0].after, err);

	for (size_t i = 0; rc >= 0 && i < changes.n; i++)
		rc = take_file(g, &changes.items[i], err);
	g->in = arena_alloc(&g->arena, g->n_units + 1);
	return rc;
}

/* ------------------------------------------------------------ the consumer's tree */

bool prep_file_changes(const struct prep *g, const struct prep_file *f, const bool *in)
{
	for (size_t i = f->first; i < f->first + f->n; i++)
		if (!g->pieces.items[i].fixed && in[g->pieces.items[i].unit])
			return true;
	return false;
}

void prep_text(struct strbuf *out, const struct prep *g, const struct prep_file *f,
	       const bool *in, size_t *where)
{
	_cleanup_free_ struct edit *edits = mem_array(NULL, f->n + 1, sizeof(*edits));
	_cleanup_free_ size_t *at = mem_array(NULL, f->n + 1, sizeof(*at));
	_cleanup_free_ bool *made = mem_zalloc(f->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < f->n; i++) {
		const struct prep_piece *p = &g->pieces.items[f->first + i];

		if (p->fixed)
			continue;
		edits[n] = p->edit;
		made[n++] = in[p->unit];
	}
	edits_apply(out, f->own, f->own_len, edits, n, made, at);
	n = 0;
	for (size_t i = 0; where && i < f->n; i++)
		where[i] = g->pieces.items[f->first + i].fixed ? SIZE_MAX : at[n++];
}

static void put_file(struct snapshot *out, const struct prep *g, const struct prep_file *f,
		     const bool *in)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	size_t len = strlen(f->path);

	if (f->whole && !f->change.new_mode) {
		snapshot_set_deleted(out, f->path, len);
	} else if (f->whole) {
		snapshot_set_content(out, f->path, len, f->wanted, f->wanted_len,
				     &f->change.new_oid, f->change.new_mode);
	} else {
		prep_text(&text, g, f, in, NULL);
		snapshot_set_content(out, f->path, len, text.buf, text.len, NULL, f->own_mode);
	}
}

void prep_tree(struct snapshot *out, const struct prep *g, const bool *in)
{
	snapshot_init(out, &g->consumer->tree);
	for (size_t i = 0; i < g->files.n; i++)
		if (prep_file_changes(g, &g->files.items[i], in))
			put_file(out, g, &g->files.items[i], in);
}
