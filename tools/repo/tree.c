// SPDX-License-Identifier: GPL-2.0-only
#include "repo/tree.h"

#include <string.h>

#include "base/strbuf.h"
#include "repo/internal.h"

static int damaged(const struct raw_tree *t, const char *why, struct err *err)
{
	struct oid_hex h;

	return err_set(err, "tree %s is damaged: %s", oid_hex(&h, &t->oid), why);
}

int raw_tree_open(struct raw_tree *t, git_odb *odb, const git_oid *oid,
		  struct err *err)
{
	git_odb_object *obj = NULL;
	struct oid_hex h;
	int rc;

	*t = (struct raw_tree)RAW_TREE_INIT;
	if (!oid || git_oid_is_zero(oid))
		return 0;
	rc = git_odb_read(&obj, odb, oid);
	if (rc < 0)
		return err_git(err, rc, "cannot read tree %s", oid_hex(&h, oid));
	if (git_odb_object_type(obj) != GIT_OBJECT_TREE) {
		git_odb_object_free(obj);
		return err_set(err, "object %s is not a tree", oid_hex(&h, oid));
	}
	t->obj = obj;
	t->oid = *oid;
	t->p = git_odb_object_data(obj);
	t->end = t->p + git_odb_object_size(obj);
	return 0;
}

void raw_tree_release(struct raw_tree *t)
{
	git_odb_object_free(t->obj);
	*t = (struct raw_tree)RAW_TREE_INIT;
}

/* The few modes git writes today, out of those it has ever written. */
static uint32_t normal_mode(uint32_t mode)
{
	switch (mode & 0170000u) {
	case 0100000u:
		return (mode & 0100u) ? MODE_EXEC : MODE_FILE;
	case 0120000u:
		return MODE_LINK;
	case 0040000u:
		return MODE_TREE;
	default:
		return MODE_GITLINK;
	}
}

int raw_entry_cmp(const struct raw_entry *a, const struct raw_entry *b)
{
	size_t n = a->len < b->len ? a->len : b->len;
	int c = memcmp(a->name, b->name, n);
	unsigned char x, y;

	if (c)
		return c;
	x = a->len > n ? (unsigned char)a->name[n] :
			 (mode_is_tree(a->mode) ? '/' : 0);
	y = b->len > n ? (unsigned char)b->name[n] :
			 (mode_is_tree(b->mode) ? '/' : 0);
	return x < y ? -1 : x > y;
}

static const unsigned char *parse_mode(uint32_t *mode, const struct raw_tree *t)
{
	const unsigned char *p = t->p;

	*mode = 0;
	while (p < t->end && *p >= '0' && *p <= '7' && p - t->p < 7)
		*mode = *mode * 8 + (uint32_t)(*p++ - '0');
	return p == t->p || p == t->end || *p != ' ' ? NULL : p + 1;
}

int raw_tree_next(struct raw_entry *e, struct raw_tree *t, struct err *err)
{
	const unsigned char *name, *nul;

	if (t->p == t->end)
		return 0;
	name = parse_mode(&e->mode, t);
	if (!name)
		return damaged(t, "bad mode", err);
	nul = memchr(name, 0, (size_t)(t->end - name));
	if (!nul || t->end - nul < 1 + GIT_OID_RAWSZ)
		return damaged(t, "cut short", err);
	e->name = (const char *)name;
	e->len = (size_t)(nul - name);
	if (!e->len || memchr(name, '/', e->len))
		return damaged(t, "bad name", err);
	e->mode = normal_mode(e->mode);
	memcpy(e->oid.id, nul + 1, GIT_OID_RAWSZ);
	t->p = nul + 1 + GIT_OID_RAWSZ;
	return 1;
}

/* One component of a path in one tree. 0 found, 1 not, <0 failed. */
static int find_one(struct raw_entry *out, struct repo *r, const git_oid *tree,
		    const char *name, size_t len, struct err *err)
{
	_cleanup_raw_tree_ struct raw_tree t = RAW_TREE_INIT;
	int rc = raw_tree_open(&t, r->odb, tree, err);

	if (rc < 0)
		return rc;
	for (;;) {
		rc = raw_tree_next(out, &t, err);
		if (rc <= 0)
			return rc < 0 ? rc : 1;
		if (out->len == len && memcmp(out->name, name, len) == 0) {
			out->name = NULL;
			return 0;
		}
	}
}

int tree_find(struct tree_entry *out, struct repo *r, const git_oid *tree,
	      const char *path, struct err *err)
{
	struct raw_entry e = { NULL, 0, MODE_TREE, *tree };

	while (*path) {
		const char *slash = strchrnul(path, '/');
		int rc;

		if (!mode_is_tree(e.mode))
			return 1;
		rc = find_one(&e, r, &e.oid, path, (size_t)(slash - path), err);
		if (rc)
			return rc;
		path = *slash ? slash + 1 : slash;
	}
	*out = (struct tree_entry){ e.oid, e.mode };
	return 0;
}

int tree_find_any(struct tree_entry *out, struct repo *r, const git_oid *tree,
		  const char *path, struct err *err)
{
	int rc = tree_find(out, r, tree, path, err);

	if (rc == 1)
		*out = (struct tree_entry){ .mode = 0 };
	return rc < 0 ? rc : 0;
}

struct walk {
	struct repo *r;
	tree_list_fn fn;
	void *payload;
	struct strbuf path;
	size_t seen;
	unsigned int depth;
};

static void walk_release(struct walk *w)
{
	strbuf_release(&w->path);
}

static int walk_tree(struct walk *w, const git_oid *tree, struct err *err);

static int walk_entry(struct walk *w, const struct raw_entry *e, struct err *err)
{
	struct tree_entry entry = { e->oid, e->mode };
	size_t len = w->path.len;
	int rc;

	strbuf_add(&w->path, e->name, e->len);
	if (mode_is_tree(e->mode)) {
		strbuf_addch(&w->path, '/');
		rc = walk_tree(w, &e->oid, err);
	} else if (++w->seen > TREE_MAX_PATHS) {
		rc = err_code(err, ERR_TOO_BIG, "tree holds too many files");
	} else {
		rc = w->fn(w->payload, w->path.buf, w->path.len, &entry, err);
	}
	strbuf_setlen(&w->path, len);
	return rc;
}

static int walk_tree(struct walk *w, const git_oid *tree, struct err *err)
{
	_cleanup_raw_tree_ struct raw_tree t = RAW_TREE_INIT;
	struct raw_entry e;
	int rc;

	if (w->depth >= TREE_MAX_DEPTH)
		return err_code(err, ERR_TOO_BIG, "tree is nested too deeply");
	rc = raw_tree_open(&t, w->r->odb, tree, err);
	if (rc < 0)
		return rc;
	w->depth++;
	for (;;) {
		rc = raw_tree_next(&e, &t, err);
		if (rc <= 0)
			break;
		rc = walk_entry(w, &e, err);
		if (rc)
			break;
	}
	w->depth--;
	return rc;
}

int tree_list(struct repo *r, const git_oid *tree, tree_list_fn fn,
	      void *payload, struct err *err)
{
	_cleanup_(walk_release) struct walk w = {
		.r = r, .fn = fn, .payload = payload, .path = STRBUF_INIT,
	};

	return walk_tree(&w, tree, err);
}

int tree_list_dir(struct repo *r, const git_oid *tree, const char *dir,
		  tree_list_fn fn, void *payload, struct err *err)
{
	_cleanup_(walk_release) struct walk w = {
		.r = r, .fn = fn, .payload = payload, .path = STRBUF_INIT,
	};
	struct tree_entry e;
	int rc = tree_find(&e, r, tree, dir, err);

	if (rc)
		return rc;
	if (!mode_is_tree(e.mode))
		return 1;
	if (*dir) {
		strbuf_addstr(&w.path, dir);
		strbuf_addch(&w.path, '/');
	}
	return walk_tree(&w, &e.oid, err);
}
