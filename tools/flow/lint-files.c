// SPDX-License-Identifier: GPL-2.0-only
/* What a commit does to files: the tree's topic, and markers that were committed. */
#include <string.h>

#include "base/bytes.h"
#include "flow/lint-internal.h"
#include "merge/marked.h"
#include "repo/blob.h"

#define FILE_CEILING ((size_t)16 << 20)
#define MAX_NAMED 3u		/* files that a message names */

int lint_off_topic(struct lint_work *w, struct err *err)
{
	_cleanup_strbuf_ struct strbuf more = STRBUF_INIT;
	const char *first = NULL;
	size_t n = 0;

	(void)err;
	if (lint_is_merge(w->c))
		return 0;
	for (size_t i = 0; i < w->changes->n; i++) {
		const char *path = w->changes->items[i].path;

		if (topic_holds(&w->run->topic, path))
			continue;
		if (!n++)
			first = path;
		else if (n <= MAX_NAMED)
			strbuf_addf(&more, ", %s", path);
	}
	if (n > MAX_NAMED)
		strbuf_addf(&more, " and %zu more", n - MAX_NAMED);
	if (n)
		lint_say_file(w, first, 0, "outside the topic of %s: %s%s", w->run->tree->name,
			      first, more.buf);
	return 0;
}

/* -------------------------------------------------------------- conflict markers */

/* Ours, a divider and theirs, in that order: the line of the first, or 0. */
static uint32_t find_markers(const struct blob *b)
{
	struct marked m = marked_open(b->data, b->len);
	struct marked_line line;
	uint32_t first = 0;

	if (!bytes_hold(b->data, b->len, "\n>>>>>>>") || blob_is_binary(b->data, b->len))
		return 0;
	while (marked_next(&line, &m)) {
		if (line.marker && line.side == '<')
			first = line.number;
		if (line.marker && line.side == ' ')
			return first;
	}
	return 0;
}

/* What is too large, or not here, has no markers that we could see. */
static uint32_t markers_in(struct repo *r, const git_oid *oid, uint32_t mode)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;

	if (!mode_is_file(mode) || blob_read(&b, r, oid, FILE_CEILING, NULL) < 0 || b.len < 8)
		return 0;
	return find_markers(&b);
}

/* Where the text may be about markers. */
static bool speaks_of_markers(const char *path)
{
	static const char *const dirs[] = { "Documentation/", "doc/", "docs/", "t/", "tests/",
					    "test/" };
	static const char *const ends[] = { ".rst", ".txt", ".adoc", ".md", ".t", ".diff",
					    ".patch" };
	size_t n = strlen(path);

	for (size_t i = 0; i < sizeof(dirs) / sizeof(dirs[0]); i++)
		if (string_begins(path, dirs[i]))
			return true;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (n > strlen(ends[i]) && strcmp(path + n - strlen(ends[i]), ends[i]) == 0)
			return true;
	return bytes_hold(path, n, "/tests/") || bytes_hold(path, n, "/testdata/");
}

/* A merge is to blame for what no parent of it has. 1 yes, 0 no, <0 failed. */
static int of_parents(struct lint_work *w, const struct tree_change *t, struct err *err)
{
	for (size_t i = 1; i < w->c->n_parents; i++) {
		_cleanup_rev_ struct rev parent = REV_INIT;
		struct tree_entry e;
		int rc = rev_of_commit(&parent, w->repo, &w->c->parents[i], NULL, err);

		if (rc == 0)
			rc = tree_find(&e, w->repo, &parent.tree, t->path, err);
		if (rc < 0)
			return rc;
		if (rc == 0 && git_oid_equal(&e.oid, &t->new_oid))
			return 1;
	}
	return 0;
}

int lint_conflict_markers(struct lint_work *w, struct err *err)
{
	for (size_t i = 0; i < w->changes->n; i++) {
		const struct tree_change *t = &w->changes->items[i];
		uint32_t line;
		int rc;

		if (!mode_is_file(t->new_mode) || git_oid_equal(&t->old_oid, &t->new_oid) ||
		    speaks_of_markers(t->path))
			continue;
		rc = of_parents(w, t, err);
		if (rc < 0)
			return rc;
		if (rc)
			continue;
		line = markers_in(w->repo, &t->new_oid, t->new_mode);
		if (line && !markers_in(w->repo, &t->old_oid, t->old_mode))
			lint_say_file(w, t->path, line, "conflict markers were committed: "
				      "%s:%u", t->path, line);
	}
	return 0;
}
