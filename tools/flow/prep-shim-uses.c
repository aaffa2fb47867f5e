// SPDX-License-Identifier: GPL-2.0-only
/* Which uses there are, where the consumer's own tree has them, and where a wrapper fits. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "capi/edits.h"
#include "capi/lex.h"
#include "flow/prep-shim.h"
#include "flow/suggest-internal.h"

/* ---------------------------------------------------------------------- the files */

static int read_text(const char **text, size_t *len, uint32_t *mode, struct shims *s,
		     const struct snapshot *snap, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read(&f, snap, s->g->r, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	*text = arena_strndup(s->arena, f.data, f.len);
	*len = f.len;
	*mode = f.mode;
	return 0;
}

int shim_file_of(struct shim_file **out, struct shims *s, const char *path, struct err *err)
{
	_cleanup_snapshot_ struct snapshot merged = SNAPSHOT_INIT;
	struct shim_file *f = map_get_ptr(&s->by_path, path);
	uint32_t mode;
	int rc;

	*out = f;
	if (f)
		return 0;
	f = arena_alloc(s->arena, sizeof(*f));
	f->path = arena_strdup(s->arena, path);
	snapshot_init(&merged, &s->g->orders[0].merged);
	rc = read_text(&f->merged, &f->merged_len, &mode, s, &merged, path, err);
	if (rc >= 0)
		rc = read_text(&f->own, &f->own_len, &f->mode, s, &s->own, path, err);
	snapshot_release(&merged);
	if (rc < 0)
		return rc;
	map_set_ptr(&s->by_path, f->path, f);
	VEC_PUSH(&s->files, f);
	*out = f;
	return 0;
}

/* Byte @at of the merge, where the consumer's file has the same line. 1, 0 nowhere, <0. */
static int own_place(size_t *at, const struct shim_file *f, const struct convert_symbol *symbol,
		     struct err *err)
{
	size_t n = strlen(symbol->name);
	struct edit e = { .at = *at, .len = n, .text = "", .n_lines = 1 };
	bool lost = true;
	int rc;

	if (!f->own || !f->merged)
		return 0;
	e.line = text_line_of(f->merged, *at);
	rc = edits_carry(&e, 1, &lost, f->merged, f->merged_len, f->own, f->own_len, err);
	if (rc < 0)
		return rc;
	*at = e.at;
	return !lost && *at + n <= f->own_len && memcmp(f->own + *at, symbol->name, n) == 0;
}

/* ----------------------------------------------------------------------- the uses */

bool shim_is_of(const struct shim *m, const struct check_finding *f)
{
	return strcmp(m->full, f->symbol) == 0 && strcmp(m->kind, check_kind_name(f->kind)) == 0;
}

static struct shim *shim_of(struct shims *s, const struct check_finding *f)
{
	struct shim *m;

	for (size_t i = 0; i < s->all.n; i++)
		if (shim_is_of(s->all.items[i], f))
			return s->all.items[i];
	m = arena_alloc(s->arena, sizeof(*m));
	m->kind = check_kind_name(f->kind);
	m->full = arena_strdup(s->arena, f->symbol);
	m->prototype[0] = f->before.text ? arena_strdup(s->arena, f->before.text) : NULL;
	m->prototype[1] = f->after.text ? arena_strdup(s->arena, f->after.text) : NULL;
	VEC_PUSH(&s->all, m);
	if (f->provider != SIDE_THEIRS)
		m->why = "the consumer's tree changed it, and the provider's uses it";
	else if (f->kind == CHECK_CALLBACK)
		m->why = "it is called from elsewhere: the function itself is the one place that "
			 "has to follow";
	else if (!suggest_symbol(&m->symbol, s->arena, f))
		m->why = f->kind == CHECK_INCLUDE || f->kind == CHECK_HEADER_GONE ?
			 "nothing changes for who calls it: it is an #include that has to follow" :
			 "no wrapper can stand for what is not called or read by name";
	m->symbol.name = arena_strdup(s->arena, m->symbol.name ? m->symbol.name : "");
	if (!m->why && m->symbol.form == CONVERT_TAG)
		m->why = "a type has no wrapper that is not a type of its own";
	return m;
}

static int add_uses(struct shims *s, struct shim *m, const struct check_finding *f,
		    struct err *err)
{
	convert_places at = VEC_INIT;
	struct shim_file *file;
	int rc = shim_file_of(&file, s, f->path, err);

	if (rc >= 0 && file->merged)
		convert_uses(&at, &m->symbol, file->merged, file->merged_len, f->line);
	m->n_left += rc >= 0 && !at.n;
	for (size_t i = 0; rc >= 0 && i < at.n; i++) {
		struct shim_use use = { .file = file, .at = at.items[i], .merged = at.items[i] };
		bool known = false;

		rc = own_place(&use.at, file, &m->symbol, err);
		m->n_left += rc == 0;
		for (size_t k = 0; rc > 0 && k < m->uses.n; k++)
			known |= m->uses.items[k].file == file && m->uses.items[k].at == use.at;
		if (rc > 0 && !known)
			VEC_PUSH(&m->uses, use);
	}
	VEC_RELEASE(&at);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------- where it fits */

static size_t common(const char *a, size_t n, const char *b)
{
	size_t i = 0, slash = 0;

	for (; i < n && a[i] == b[i]; i++)
		slash = a[i] == '/' ? i + 1 : slash;
	return slash;
}

/* A header that is the consumer's own as far as this merge goes, and knows the name. */
static int is_holder(struct shims *s, const struct shim *m, const char *path, size_t dir,
		     struct err *err)
{
	const char *first = m->uses.items[0].file->path;
	const char *name = m->symbol.name;
	cref_vec refs = VEC_INIT;
	int rc;

	if (!cpath_is_header(path) || strncmp(path, first, dir) != 0 ||
	    tree_changes_find(&s->changed, path, strlen(path)))
		return 0;
	if (m->symbol.form == CONVERT_MEMBER) {
		const char *tag = strchr(m->full, ' ');

		name = arena_strndup(s->arena, tag + 1, strcspn(tag + 1, "."));
	}
	rc = ctree_visible(&refs, s->tree, path, name, err);
	if (rc >= 0)
		rc = refs.n > 0;
	VEC_RELEASE(&refs);
	return rc;
}

/* The nearest header that all of its files include; 1, 0 there is none, <0. */
static int find_header(const char **out, struct shims *s, const struct shim *m, struct err *err)
{
	const char *first = m->uses.items[0].file->path, *best = NULL;
	size_t dir = strlen(first), n_words = 0;
	_cleanup_free_ uint64_t *all = NULL;
	uint32_t n_files = 0;
	int rc = ctree_reach(&all, &n_files, s->tree, first, err);

	n_words = (n_files + 63) / 64;
	for (size_t i = 0; rc == 0 && i < m->uses.n; i++) {
		_cleanup_free_ uint64_t *bits = NULL;
		const char *path = m->uses.items[i].file->path;
		uint32_t n = 0;

		dir = common(first, dir, path);
		if (i && strcmp(path, m->uses.items[i - 1].file->path) == 0)
			continue;
		rc = ctree_reach(&bits, &n, s->tree, path, err);
		for (size_t w = 0; rc == 0 && w < n_words; w++)
			all[w] &= w < (n + 63) / 64 ? bits[w] : 0;
	}
	for (uint32_t id = 0; rc == 0 && dir && id < n_files; id++) {
		const char *path;
		int ok;

		if (!(all[id / 64] >> id % 64 & 1))
			continue;
		path = cworld_path(s->g->world, id);
		if (best && (strlen(path) > strlen(best) ||
			     (strlen(path) == strlen(best) && strcmp(path, best) > 0)))
			continue;
		ok = is_holder(s, m, path, dir, err);
		if (ok < 0)
			return ok;
		best = ok ? path : best;
	}
	*out = best;
	return rc < 0 ? rc : best != NULL;
}

/* Uses of another file get a wrapper of their own. */
static void divide(struct shims *s, struct shim *m)
{
	struct shim_file *first = m->uses.items[0].file;
	struct shim *rest = NULL;
	size_t n = 0;

	m->holder = first;
	m->own_file = true;
	for (size_t i = 0; i < m->uses.n; i++) {
		if (m->uses.items[i].file == first) {
			m->uses.items[n++] = m->uses.items[i];
			continue;
		}
		if (!rest) {
			rest = arena_alloc(s->arena, sizeof(*rest));
			rest->symbol = m->symbol;
			rest->kind = m->kind;
			rest->full = m->full;
			rest->prototype[0] = m->prototype[0];
			rest->prototype[1] = m->prototype[1];
		}
		VEC_PUSH(&rest->uses, m->uses.items[i]);
	}
	m->uses.n = n;
	if (rest)
		VEC_PUSH(&s->all, rest);
}

static int hold(struct shims *s, struct shim *m, struct err *err)
{
	struct shim_file *first = m->uses.items[0].file;
	const char *header = NULL;
	bool one = true;
	int rc = 0;

	for (size_t i = 0; i < m->uses.n; i++)
		one &= m->uses.items[i].file == first;
	if (!one)
		rc = find_header(&header, s, m, err);
	if (rc > 0)
		rc = shim_file_of(&m->holder, s, header, err);
	if (rc < 0)
		return rc;
	if (!m->holder)
		divide(s, m);
	for (size_t i = 0; i < m->uses.n; i++)
		m->own_file |= m->uses.items[i].file == m->holder;
	return 0;
}

int shims_find(struct shims *s, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < s->found.n_silent; i++) {
		const struct check_finding *f = &s->found.silent[i].f;
		struct shim *m = shim_of(s, f);

		if (!m->why)
			rc = add_uses(s, m, f, err);
	}
	/* grows while it is gone through */
	for (size_t i = 0; rc >= 0 && i < s->all.n; i++) {
		struct shim *m = s->all.items[i];

		if (!m->why && !m->uses.n)
			m->why = "no use of it stands in the consumer's tree as it does in the "
				 "merge";
		if (!m->why)
			rc = hold(s, m, err);
	}
	return rc < 0 ? rc : 0;
}
