// SPDX-License-Identifier: GPL-2.0-only
/* Texts of the merged tree with the edits of cases. */
#include <string.h>

#include "capi/edits.h"
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
				      file.len, file.mode, NULL };
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
	/* an insertion, then what holds others */
	if (!x->len != !y->len)
		return x->len ? 1 : -1;
	return x->len != y->len ? (x->len > y->len ? -1 : 1) : strcmp(x->text, y->text);
}

static int by_start(const void *a, const void *b)
{
	const struct edit *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	/* what comes in front of a call that is converted itself */
	return !x->len == !y->len ? 0 : x->len ? 1 : -1;
}

#define MAX_NESTED 16u	/* edits within edits */

/* How many of the edits behind @e, at most @n, are within what it replaces. */
static size_t count_within(const struct convert_edit *e, size_t n)
{
	size_t k = 0;

	while (k < n && e[1 + k].at < e->at + e->len &&
	       e[1 + k].at + e[1 + k].len <= e->at + e->len)
		k++;
	return k;
}

/*
 * An edit with others within what it replaces, such as a call with an argument that is
 * converted as well: word by word, what does not touch. @e: the outer one, then @n inner ones.
 */
static const char *compose(struct arena *a, const char *text, const struct convert_edit *e,
			   size_t n, unsigned int depth)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const char *old = text + e->at;
	edit_vec edits = VEC_INIT;
	size_t kept = 0, within = 0;

	if (!n || depth == MAX_NESTED ||
	    edits_make(&edits, old, e->len, e->text, strlen(e->text), NULL) < 0) {
		VEC_RELEASE(&edits);
		return e->text;
	}
	for (size_t i = 1; i <= n; i += 1 + within) {
		struct edit one = { .at = e[i].at - e->at, .len = e[i].len };

		within = count_within(&e[i], n - i);
		one.text = compose(a, text, &e[i], within, depth + 1);
		one.text_len = strlen(one.text);
		VEC_PUSH(&edits, one);
	}
	VEC_SORT(&edits, by_start);
	for (size_t i = 0; i < edits.n; i++) {
		const struct edit *last = kept ? &edits.items[kept - 1] : NULL;

		if (!last || edits.items[i].at >=
				     last->at + last->len + (!last->len && !edits.items[i].len))
			edits.items[kept++] = edits.items[i];
	}
	edits_apply(&out, old, e->len, edits.items, kept, NULL, NULL);
	VEC_RELEASE(&edits);
	return arena_strndup(a, out.buf, out.len);
}

void suggest_text(struct strbuf *out, const struct suggest *g, const struct suggest_file *f,
		  const struct suggest_case *one)
{
	VEC(struct convert_edit) all = VEC_INIT;
	_cleanup_arena_ struct arena tmp = ARENA_INIT;
	size_t at = 0, n = 0, inner = 0;

	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *c = &g->cases[i];

		for (size_t k = 0; k < c->edits.n && (one ? c == one : c->in); k++)
			if (strcmp(c->edits.items[k].path, f->path) == 0)
				VEC_PUSH(&all, c->edits.items[k].e);
	}
	VEC_SORT(&all, by_place);
	/* what several cases have in common once */
	for (size_t i = 0; i < all.n; i++)
		if (!n || by_place(&all.items[i], &all.items[n - 1]) != 0)
			all.items[n++] = all.items[i];
	for (size_t i = 0; i < n; i += 1 + inner) {
		const struct convert_edit *e = &all.items[i];

		inner = 0;
		if (e->at < at)
			continue;
		inner = count_within(e, n - i - 1);
		strbuf_add(out, f->text + at, e->at - at);
		strbuf_addstr(out, compose(&tmp, f->text, e, inner, 0));
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
