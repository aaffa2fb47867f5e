// SPDX-License-Identifier: GPL-2.0-only
/* Texts of the merged tree with the edits of cases. */
#include <string.h>

#include "flow/suggest-internal.h"

static int read_file(struct suggest_file *out, struct suggest *g, const struct snapshot *snap,
		     const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	int rc = snapshot_read(&file, snap, g->r, path, CFILE_MAX_BYTES, err);

	if (rc == 0)
		*out = (struct suggest_file){ arena_strdup(&g->arena, path),
					      arena_strndup(&g->arena, file.data, file.len),
					      file.len, file.mode, NULL };
	return rc;
}

int suggest_read_of(struct suggest_file *out, struct suggest *g, const git_oid *tree,
		    const char *path, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;

	snapshot_init(&snap, tree);
	return read_file(out, g, &snap, path, err);
}

int suggest_read(struct suggest_file *out, struct suggest *g, const char *path, struct err *err)
{
	const struct suggest_file *known = map_get_ptr(&g->files, path);
	int rc;

	if (known) {
		*out = *known;
		return 0;
	}
	rc = read_file(out, g, &g->merged_snap, path, err);
	if (rc)
		return rc;
	out->parsed = arena_alloc(&g->arena, sizeof(*out->parsed));
	map_set_ptr(&g->files, out->path, arena_dup(&g->arena, out, sizeof(*out)));
	return 0;
}

struct suggest_parsed *suggest_parse(const struct suggest_file *f)
{
	struct suggest_parsed *p = f->parsed;

	if (!p->done) {
		cfile_parse(&p->cf, f->text, f->len, LEX_FULL);
		p->words = convert_text_read(f->text, f->len);
	}
	p->done = true;
	return p;
}

void suggest_files_release(struct suggest *g)
{
	for (uint32_t i = 0; i < g->files.n; i++) {
		const struct suggest_file *f = map_get_ptr(&g->files, g->files.entries[i].key);

		if (!f->parsed->done)
			continue;
		cfile_release(&f->parsed->cf);
		convert_text_free(f->parsed->words);
	}
	map_release(&g->files);
}

void suggest_add(struct suggest_case *c, const char *path, const struct splice *e, size_t n)
{
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&c->edits, (struct suggest_edit){ path, e[i] });
}

bool suggest_touches(const struct suggest_case *c, const char *path)
{
	for (size_t i = 0; i < c->edits.n; i++)
		if (strcmp(c->edits.items[i].path, path) == 0)
			return true;
	return false;
}

void suggest_text(struct strbuf *out, const struct suggest *g, const struct suggest_file *f,
		  const struct suggest_case *one)
{
	splice_vec all = VEC_INIT;

	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];

		for (size_t k = 0; k < c->edits.n && (one ? c == one : c->in); k++)
			if (strcmp(c->edits.items[k].path, f->path) == 0)
				VEC_PUSH(&all, c->edits.items[k].e);
	}
	splices_settle(&all);
	splices_put(out, f->text, f->len, all.items, all.n, NULL);
	VEC_RELEASE(&all);
}

void suggest_touched(suggest_paths *out, const struct suggest *g, const struct suggest_case *one)
{
	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];

		for (size_t k = 0; k < c->edits.n && (one ? c == one : c->in); k++) {
			const char *path = c->edits.items[k].path;
			bool known = false;

			for (size_t n = 0; n < out->n && !known; n++)
				known = strcmp(out->items[n], path) == 0;
			if (!known)
				VEC_PUSH(out, path);
		}
	}
}

int suggest_snapshot(struct snapshot *out, struct suggest *g, const struct suggest_case *one,
		     struct err *err)
{
	suggest_paths paths = VEC_INIT;
	int rc = 0;

	snapshot_init(out, &g->merged);
	suggest_touched(&paths, g, one);
	for (size_t i = 0; rc >= 0 && i < paths.n; i++) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
		struct suggest_file f;

		rc = suggest_read(&f, g, paths.items[i], err);
		if (rc)
			continue;
		suggest_text(&text, g, &f, one);
		snapshot_set_content(out, f.path, strlen(f.path), text.buf, text.len, NULL, f.mode);
	}
	VEC_RELEASE(&paths);
	return rc < 0 ? rc : 0;
}
