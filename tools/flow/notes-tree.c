// SPDX-License-Identifier: GPL-2.0-only
/*
 * A note in a tree of notes: the file whose path is the id of what it is about, with any
 * number of slashes after every two digits (git calls that fan-out; several
 * depths can be in one tree).
 */
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "flow/notes-internal.h"
#include "repo/freep.h"

/* Where it is, or is to be. */
struct place {
	char path[2 * GIT_OID_HEXSZ];
	size_t len;
	bool there;
	git_oid blob;
};

static bool is_hex2(const char *name)
{
	return strlen(name) == 2 && strspn(name, "0123456789abcdef") == 2;
}

/* Whether notes stand in directories here. */
static int fans_out(struct repo *r, const git_oid *tree, struct err *err)
{
	_cleanup_(git_tree_freep) git_tree *t = NULL;
	int rc = git_tree_lookup(&t, repo_git(r), tree);

	if (rc < 0)
		return err_git(err, rc, "cannot read a tree of notes");
	for (size_t i = 0; i < git_tree_entrycount(t); i++) {
		const git_tree_entry *e = git_tree_entry_byindex(t, i);

		if (is_hex2(git_tree_entry_name(e)) &&
		    git_tree_entry_type(e) == GIT_OBJECT_TREE)
			return 1;
	}
	return 0;
}

/* One level down into the directory of these two digits. 0 done, 1 there is none, <0. */
static int descend(git_oid *tree, struct repo *r, const char *rest, struct err *err)
{
	const char digits[3] = { rest[0], rest[1], 0 };
	struct tree_entry e;
	int rc = tree_find(&e, r, tree, digits, err);

	if (rc)
		return rc;
	if (!mode_is_tree(e.mode))
		return 1;
	*tree = e.oid;
	return 0;
}

static void set_path(struct place *p, const char *hex, size_t depth)
{
	for (size_t i = 0; i < GIT_OID_HEXSZ; i++) {
		if (i && i % 2 == 0 && i <= 2 * depth)
			p->path[p->len++] = '/';
		p->path[p->len++] = hex[i];
	}
	p->path[p->len] = 0;
}

static int find(struct place *p, const struct snapshot *notes, struct repo *r,
		const git_oid *about, struct err *err)
{
	char hex[GIT_OID_HEXSZ + 1];
	git_oid tree = notes->tree;
	struct tree_entry e;
	size_t depth = 0;
	int rc = 0;

	*p = (struct place){ .there = false };
	git_oid_tostr(hex, sizeof(hex), about);
	for (;;) {
		rc = tree_find(&e, r, &tree, hex + 2 * depth, err);
		p->there = rc == 0 && mode_is_file(e.mode);
		if (rc < 0 || p->there || 2 * depth + 2 >= GIT_OID_HEXSZ)
			break;
		rc = descend(&tree, r, hex + 2 * depth, err);
		if (rc)
			break;
		depth++;
	}
	if (rc < 0)
		return rc;
	if (p->there)
		p->blob = e.oid;
	else
		rc = fans_out(r, &tree, err);
	if (rc < 0)
		return rc;
	set_path(p, hex, depth + (!p->there && rc == 1));
	return 0;
}

/* --------------------------------------------------------------- two notes for one */

/* As git: the old one, an empty line, the new one. */
static void concatenate(struct strbuf *out, const struct blob *old, const struct blob *new)
{
	size_t n = old->len - (old->len && old->data[old->len - 1] == '\n');

	strbuf_add(out, old->data, n);
	strbuf_addstr(out, "\n\n");
	strbuf_add(out, new->data, new->len);
}

struct line {
	const char *p;
	size_t n;
};

static int cmp_lines(const void *a, const void *b)
{
	const struct line *x = a, *y = b;
	int c = memcmp(x->p, y->p, x->n < y->n ? x->n : y->n);

	return c ? c : (x->n > y->n) - (x->n < y->n);
}

static void cat_sort_uniq(struct strbuf *out, const struct blob *old, const struct blob *new)
{
	const struct blob *both[] = { old, new };
	VEC(struct line) lines = VEC_INIT;

	for (size_t i = 0; i < 2; i++) {
		const char *p = both[i]->data, *end = p + both[i]->len;

		while (p < end) {
			const char *nl = memchr(p, '\n', (size_t)(end - p));
			const char *stop = nl ? nl : end;

			if (stop > p)
				VEC_PUSH(&lines, (struct line){ p, (size_t)(stop - p) });
			p = nl ? nl + 1 : end;
		}
	}
	VEC_SORT(&lines, cmp_lines);
	for (size_t i = 0; i < lines.n; i++) {
		if (i && !cmp_lines(&lines.items[i - 1], &lines.items[i]))
			continue;
		strbuf_add(out, lines.items[i].p, lines.items[i].n);
		strbuf_addch(out, '\n');
	}
	VEC_RELEASE(&lines);
}

static int combine(struct snapshot *notes, struct repo *r, const struct place *at,
		   const git_oid *note, enum notes_mode mode, struct err *err)
{
	_cleanup_blob_ struct blob old = BLOB_INIT, new = BLOB_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = blob_read(&old, r, &at->blob, 0, err);

	if (rc >= 0)
		rc = blob_read(&new, r, note, 0, err);
	if (rc < 0)
		return rc;
	if (!new.len)
		return 0;
	if (mode == NOTES_CAT_SORT_UNIQ)
		cat_sort_uniq(&text, &old, &new);
	else if (old.len)
		concatenate(&text, &old, &new);
	else
		strbuf_add(&text, new.data, new.len);
	snapshot_set_content(notes, at->path, at->len, text.buf, text.len, NULL,
			     MODE_FILE);
	return 1;
}

int notes_put(struct snapshot *notes, struct repo *r, const struct notes_pair *pair,
	      enum notes_mode mode, struct err *err)
{
	struct place from, to;
	int rc = find(&from, notes, r, &pair->from, err);

	if (rc < 0 || !from.there)
		return rc;
	rc = find(&to, notes, r, &pair->to, err);
	if (rc < 0)
		return rc;
	if (to.there && mode == NOTES_IGNORE)
		return 0;
	if (to.there && mode != NOTES_OVERWRITE)
		return combine(notes, r, &to, &from.blob, mode, err);
	snapshot_set_blob(notes, to.path, to.len, &from.blob, MODE_FILE);
	return 1;
}
