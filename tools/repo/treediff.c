// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/internal.h"
#include "repo/tree.h"

struct diff {
	git_odb *odb;
	struct tree_changes *out;
	struct strbuf *path;
	unsigned int depth;
};

/* A tree being read, with its next entry at hand. */
struct cursor {
	struct raw_tree t;
	struct raw_entry e;
	bool more;
};

static void cursor_release(struct cursor *c)
{
	raw_tree_release(&c->t);
}

static int cursor_next(struct cursor *c, struct err *err)
{
	struct raw_entry before = c->e;
	struct oid_hex h;
	int rc = raw_tree_next(&c->e, &c->t, err);

	if (rc < 0)
		return rc;
	if (rc && c->more && raw_entry_cmp(&before, &c->e) >= 0)
		return err_set(err, "tree %s is damaged: entries out of order",
			       oid_hex(&h, &c->t.oid));
	c->more = rc == 1;
	return 0;
}

static int cursor_open(struct cursor *c, git_odb *odb, const git_oid *tree,
		       struct err *err)
{
	int rc = raw_tree_open(&c->t, odb, tree, err);

	if (rc < 0)
		return rc;
	return cursor_next(c, err);
}

static int add_change(struct diff *d, const struct raw_entry *old,
		      const struct raw_entry *new, struct err *err)
{
	const struct raw_entry *e = old ? old : new;
	struct tree_change *c;

	if (d->out->n >= TREE_MAX_PATHS)
		return err_code(err, ERR_TOO_BIG,
				"trees differ in too many files");
	strbuf_add(d->path, e->name, e->len);
	c = VEC_ADD(d->out);
	c->path = arena_strndup(&d->out->arena, d->path->buf, d->path->len);
	c->len = (uint32_t)d->path->len;
	strbuf_setlen(d->path, d->path->len - e->len);
	if (old) {
		c->old_mode = old->mode;
		c->old_oid = old->oid;
	}
	if (new) {
		c->new_mode = new->mode;
		c->new_oid = new->oid;
	}
	return 0;
}

static void add_removed_dir(struct diff *d, const struct raw_entry *e)
{
	struct tree_changes *out = d->out;
	const char *dir;

	strbuf_add(d->path, e->name, e->len);
	dir = arena_strndup(&out->arena, d->path->buf, d->path->len);
	strbuf_setlen(d->path, d->path->len - e->len);
	if (out->n_removed_dirs == out->alloc_removed_dirs) {
		out->alloc_removed_dirs = out->alloc_removed_dirs * 2 + 8;
		out->removed_dirs = mem_array(out->removed_dirs,
					      out->alloc_removed_dirs,
					      sizeof(*out->removed_dirs));
	}
	out->removed_dirs[out->n_removed_dirs++] = dir;
}

static int diff_trees(struct diff *d, const git_oid *old, const git_oid *new,
		      struct err *err);

static int diff_below(struct diff *d, const struct raw_entry *old,
		      const struct raw_entry *new, struct err *err)
{
	const struct raw_entry *e = old ? old : new;
	size_t len = d->path->len;
	int rc;

	strbuf_add(d->path, e->name, e->len);
	strbuf_addch(d->path, '/');
	rc = diff_trees(d, old ? &old->oid : NULL, new ? &new->oid : NULL, err);
	strbuf_setlen(d->path, len);
	return rc;
}

/* Either may be NULL: not there. When both are, they have the same name. */
static int diff_entry(struct diff *d, const struct raw_entry *old,
		      const struct raw_entry *new, struct err *err)
{
	if (old && new && old->mode == new->mode &&
	    git_oid_equal(&old->oid, &new->oid))
		return 0;
	if (mode_is_tree((old ? old : new)->mode)) {
		if (!new)
			add_removed_dir(d, old);
		return diff_below(d, old, new, err);
	}
	return add_change(d, old, new, err);
}

static int diff_step(struct diff *d, struct cursor *a, struct cursor *b,
		     struct err *err)
{
	int c = !a->more ? 1 : !b->more ? -1 : raw_entry_cmp(&a->e, &b->e);
	int rc = diff_entry(d, c <= 0 ? &a->e : NULL, c >= 0 ? &b->e : NULL,
			    err);

	if (rc < 0)
		return rc;
	if (c <= 0) {
		rc = cursor_next(a, err);
		if (rc < 0)
			return rc;
	}
	return c >= 0 ? cursor_next(b, err) : 0;
}

/*
 * Two cursors side by side. A file and a directory of one name are different
 * entries in git's order, so they never meet: one goes, the other comes.
 */
static int diff_trees(struct diff *d, const git_oid *old, const git_oid *new,
		      struct err *err)
{
	_cleanup_(cursor_release) struct cursor a = { .more = false };
	_cleanup_(cursor_release) struct cursor b = { .more = false };
	int rc;

	if (d->depth >= TREE_MAX_DEPTH)
		return err_code(err, ERR_TOO_BIG, "tree is nested too deeply");
	rc = cursor_open(&a, d->odb, old, err);
	if (rc < 0)
		return rc;
	rc = cursor_open(&b, d->odb, new, err);
	if (rc < 0)
		return rc;
	d->depth++;
	while (rc == 0 && (a.more || b.more))
		rc = diff_step(d, &a, &b, err);
	d->depth--;
	return rc;
}

int tree_diff(struct tree_changes *out, struct repo *r, const git_oid *old,
	      const git_oid *new, struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_strbuf_ struct strbuf path = STRBUF_INIT;
	struct diff d = { .odb = r->odb, .out = &c, .path = &path };
	int rc = 0;

	if (!old || !new || !git_oid_equal(old, new))
		rc = diff_trees(&d, old, new, err);
	if (rc < 0)
		return rc;
	tree_changes_release(out);
	*out = c;
	c = (struct tree_changes)TREE_CHANGES_INIT;
	return 0;
}

void tree_changes_release(struct tree_changes *c)
{
	VEC_RELEASE(c);
	free(c->removed_dirs);
	arena_release(&c->arena);
	*c = (struct tree_changes)TREE_CHANGES_INIT;
}

static int path_cmp(const char *a, size_t an, const char *b, size_t bn)
{
	int c = memcmp(a, b, an < bn ? an : bn);

	return c ? c : an < bn ? -1 : an > bn;
}

size_t tree_changes_lower(const struct tree_changes *c, const char *path,
			  size_t len)
{
	size_t lo = 0, hi = c->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (path_cmp(c->items[mid].path, c->items[mid].len, path, len) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

const struct tree_change *tree_changes_find(const struct tree_changes *c,
					    const char *path, size_t len)
{
	size_t i = tree_changes_lower(c, path, len);

	if (i == c->n || path_cmp(c->items[i].path, c->items[i].len, path, len))
		return NULL;
	return &c->items[i];
}
