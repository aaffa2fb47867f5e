// SPDX-License-Identifier: GPL-2.0-only
/* What differs between two trees, out of what differs on the way over a third. */
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "repo/tree.h"

struct chain {
	const struct tree_changes *first, *second;
	struct tree_changes *out;
};

static int by_path(const struct tree_change *a, const struct tree_change *b)
{
	int d = memcmp(a->path, b->path, a->len < b->len ? a->len : b->len);

	return d ? d : (a->len > b->len) - (a->len < b->len);
}

/* Either may be NULL: that part of the way left it alone. */
static void add_change(struct tree_changes *out, const struct tree_change *first,
		       const struct tree_change *second)
{
	struct tree_change c = first ? *first : *second;

	if (second) {
		c.new_mode = second->new_mode;
		c.new_oid = second->new_oid;
	}
	if (c.old_mode == c.new_mode && git_oid_equal(&c.old_oid, &c.new_oid))
		return;
	c.path = arena_strndup(&out->arena, c.path, c.len);
	VEC_PUSH(out, c);
}

static void chain_paths(struct chain *c)
{
	size_t i = 0, k = 0;

	while (i < c->first->n || k < c->second->n) {
		const struct tree_change *a = i < c->first->n ? &c->first->items[i] : NULL;
		const struct tree_change *b = k < c->second->n ? &c->second->items[k] : NULL;
		int d = !a ? 1 : !b ? -1 : by_path(a, b);

		add_change(c->out, d <= 0 ? a : NULL, d >= 0 ? b : NULL);
		i += d <= 0;
		k += d >= 0;
	}
}

/* Whether something was changed below a directory. */
static bool touched_below(const struct tree_changes *c, const char *dir)
{
	size_t n = strlen(dir);

	for (size_t i = tree_changes_lower(c, dir, n);
	     i < c->n && strncmp(c->items[i].path, dir, n) == 0; i++)
		if (c->items[i].path[n] == '/')
			return true;
	return false;
}

/* 0 it is one, 1 it is not, <0 failed. */
static int find_dir(struct repo *r, const git_oid *tree, const char *dir, struct err *err)
{
	struct tree_entry e;
	int rc = tree_find(&e, r, tree, dir, err);

	return rc ? rc : !mode_is_tree(e.mode);
}

static void add_dir(struct tree_changes *out, const char *dir)
{
	if (out->n_removed_dirs == out->alloc_removed_dirs) {
		out->alloc_removed_dirs = out->alloc_removed_dirs * 2 + 8;
		out->removed_dirs = mem_array(out->removed_dirs, out->alloc_removed_dirs,
					      sizeof(*out->removed_dirs));
	}
	out->removed_dirs[out->n_removed_dirs++] = arena_strndup(&out->arena, dir, strlen(dir));
}

/* As the walk over two trees comes to them: "a" is looked at as "a/". */
static int by_walk(const void *a, const void *b)
{
	const unsigned char *x = *(const unsigned char *const *)a;
	const unsigned char *y = *(const unsigned char *const *)b;

	while (*x && *x == *y) {
		x++;
		y++;
	}
	if (*x == *y)
		return 0;
	return (*x ? *x : '/') < (*y ? *y : '/') || (!*x && *y == '/') ? -1 : 1;
}

static int chain_dirs(struct chain *c, struct repo *r, const git_oid *old,
		      const git_oid *new, struct err *err)
{
	for (size_t i = 0; i < c->first->n_removed_dirs; i++) {
		const char *dir = c->first->removed_dirs[i];
		int rc = touched_below(c->second, dir) ? find_dir(r, new, dir, err) : 1;

		if (rc < 0)
			return rc;
		if (rc)
			add_dir(c->out, dir);
	}
	for (size_t i = 0; i < c->second->n_removed_dirs; i++) {
		const char *dir = c->second->removed_dirs[i];
		int rc = touched_below(c->first, dir) ? find_dir(r, old, dir, err) : 0;

		if (rc < 0)
			return rc;
		if (!rc)
			add_dir(c->out, dir);
	}
	if (c->out->n_removed_dirs > 1)
		qsort(c->out->removed_dirs, c->out->n_removed_dirs,
		      sizeof(*c->out->removed_dirs), by_walk);
	return 0;
}

int tree_changes_chain(struct tree_changes *out, struct repo *r, const git_oid *old,
		       const struct tree_changes *first, const struct tree_changes *second,
		       const git_oid *new, struct err *err)
{
	_cleanup_changes_ struct tree_changes all = TREE_CHANGES_INIT;
	struct chain c = { first, second, &all };
	int rc;

	VEC_RESERVE(&all, first->n + second->n);
	chain_paths(&c);
	rc = chain_dirs(&c, r, old, new, err);
	if (rc < 0)
		return rc;
	tree_changes_release(out);
	*out = all;
	all = (struct tree_changes)TREE_CHANGES_INIT;
	return 0;
}
