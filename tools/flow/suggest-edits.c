// SPDX-License-Identifier: GPL-2.0-only
/* Texts of the merged tree with the edits of cases. */
#include <string.h>

#include "flow/suggest-internal.h"

int suggest_read(struct suggest_file *out, struct suggest *g, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	const struct suggest_file *known = map_get_ptr(&g->files, path);
	int rc;

	if (known) {
		*out = *known;
		return 0;
	}
	rc = snapshot_read(&file, &g->merged_snap, g->r, path, CFILE_MAX_BYTES, err);
	if (rc)
		return rc;
	*out = (struct suggest_file){ arena_strdup(&g->arena, path),
				      arena_strndup(&g->arena, file.data, file.len),
				      file.len, file.mode };
	map_set_ptr(&g->files, out->path, arena_dup(&g->arena, out, sizeof(*out)));
	return 0;
}

void suggest_add(struct suggest_case *c, const char *path, const struct convert_edit *e, size_t n)
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

static int by_place(const void *a, const void *b)
{
	const struct convert_edit *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->len != y->len ? (x->len < y->len ? -1 : 1) : strcmp(x->text, y->text);
}

void suggest_text(struct strbuf *out, const struct suggest *g, const struct suggest_file *f,
		  const struct suggest_case *one)
{
	VEC(struct convert_edit) all = VEC_INIT;
	size_t at = 0;

	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];

		for (size_t k = 0; k < c->edits.n && (one ? c == one : c->in); k++)
			if (strcmp(c->edits.items[k].path, f->path) == 0)
				VEC_PUSH(&all, c->edits.items[k].e);
	}
	VEC_SORT(&all, by_place);
	for (size_t i = 0; i < all.n; i++) {
		const struct convert_edit *e = &all.items[i];

		/* what two cases have in common, and what one does within another's */
		if (e->at < at || (i && by_place(e, e - 1) == 0))
			continue;
		strbuf_add(out, f->text + at, e->at - at);
		strbuf_addstr(out, e->text);
		at = e->at + e->len;
	}
	strbuf_add(out, f->text + at, f->len - at);
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
