// SPDX-License-Identifier: GPL-2.0-only
/* The tree object of a snapshot: rewrites the directories the overlay touches. */
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/internal.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"

/* One path of the overlay, sorted by path. */
struct leaf {
	const char *path;
	size_t len;
	const struct snap_entry *e;
};

struct entry_list {
	VEC(struct raw_entry) v;
};

static void entry_list_release(struct entry_list *l)
{
	VEC_RELEASE(&l->v);
}

/* The slash comes before every other byte, so that "a" and "a/b" are neighbours. */
static int leaf_cmp(const void *a, const void *b)
{
	const struct leaf *x = a, *y = b;
	size_t n = x->len < y->len ? x->len : y->len;

	for (size_t i = 0; i < n; i++) {
		unsigned char p = (unsigned char)x->path[i];
		unsigned char q = (unsigned char)y->path[i];

		if (p != q)
			return p == '/' ? -1 : q == '/' ? 1 : p < q ? -1 : 1;
	}
	return x->len < y->len ? -1 : x->len > y->len;
}

static int entry_cmp(const void *a, const void *b)
{
	return raw_entry_cmp(a, b);
}

static int write_entries(git_oid *out, struct entry_list *l, const git_oid *below,
			 struct scratch *scratch, struct err *err)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	VEC_SORT(&l->v, entry_cmp);
	for (size_t i = 0; i < l->v.n; i++) {
		const struct raw_entry *e = &l->v.items[i];

		strbuf_addnumber(&b, e->mode, 8);
		strbuf_addch(&b, ' ');
		strbuf_add(&b, e->name, e->len);
		strbuf_addch(&b, '\0');
		strbuf_add(&b, e->oid.id, GIT_OID_RAWSZ);
	}
	return scratch_write_like(out, scratch, b.buf, b.len, GIT_OBJECT_TREE, below,
				  err);
}

static int leaf_entry(struct raw_entry *out, const struct snap_entry *e,
		      const struct raw_entry *below, struct scratch *scratch,
		      struct err *err)
{
	const git_oid *like = below && mode_is_file(below->mode) ? &below->oid : NULL;

	out->mode = e->mode;
	out->oid = e->oid;
	if (!e->data)
		return 0;
	return scratch_write_like(&out->oid, scratch, e->data, e->len,
				  GIT_OBJECT_BLOB, like, err);
}

static int write_dir(git_oid *out, bool *empty, const git_oid *below,
		     const struct leaf *leaves, size_t n, size_t skip,
		     struct scratch *scratch, struct err *err);

/*
 * What the overlay says of one name: leaves[0 .. n - 1] all begin with it. An
 * entry is added to @l unless there is nothing left of it.
 */
static int add_name(struct entry_list *l, const struct raw_entry *below,
		    const struct leaf *leaves, size_t n, size_t skip,
		    size_t name_len, struct scratch *scratch, struct err *err)
{
	struct raw_entry e = { .name = leaves[0].path + skip, .len = name_len };
	bool is_leaf = leaves[0].len == skip + name_len, empty = false;
	const git_oid *tree = below && mode_is_tree(below->mode) ? &below->oid :
								   NULL;
	int rc;

	if (is_leaf && leaves[0].e->mode) {
		rc = leaf_entry(&e, leaves[0].e, below, scratch, err);
		if (rc == 0)
			VEC_PUSH(&l->v, e);
		return rc;
	}
	if (is_leaf) {
		/* Deletes the file of this name, but no directory. */
		leaves++;
		n--;
		if (below && !tree)
			below = NULL;
	}
	if (!n && !tree)
		return 0;
	e.mode = MODE_TREE;
	rc = write_dir(&e.oid, &empty, tree, leaves, n, skip + name_len + 1,
		       scratch, err);
	if (rc < 0)
		return rc;
	if (!empty)
		VEC_PUSH(&l->v, e);
	else if (below && !tree)
		VEC_PUSH(&l->v, *below);
	return 0;
}

/* How many leaves share the name that the first one has at @skip. */
static size_t group(const struct leaf *leaves, size_t n, size_t skip,
		    size_t *name_len)
{
	const char *name = leaves[0].path + skip;
	const char *slash = memchr(name, '/', leaves[0].len - skip);
	size_t k = 1;

	*name_len = slash ? (size_t)(slash - name) : leaves[0].len - skip;
	while (k < n && leaves[k].len >= skip + *name_len &&
	       !memcmp(leaves[k].path + skip, name, *name_len) &&
	       (leaves[k].len == skip + *name_len ||
		leaves[k].path[skip + *name_len] == '/'))
		k++;
	return k;
}

static int add_overlay(struct entry_list *l, const struct entry_list *old,
		       struct map *names, const struct leaf *leaves, size_t n,
		       size_t skip, struct scratch *scratch, struct err *err)
{
	for (size_t i = 0, k; i < n; i += k) {
		const struct raw_entry *below = NULL;
		struct map_entry *m;
		size_t name_len;
		int rc;

		k = group(leaves + i, n - i, skip, &name_len);
		m = map_find(names, leaves[i].path + skip, name_len);
		if (m)
			below = &old->v.items[m->value];
		rc = add_name(l, below, leaves + i, k, skip, name_len, scratch,
			      err);
		if (rc < 0)
			return rc;
		map_put(names, leaves[i].path + skip, name_len, NULL)->value =
			UINT64_MAX;
	}
	return 0;
}

static int read_old(struct entry_list *old, struct map *names,
		    struct raw_tree *t, struct err *err)
{
	struct raw_entry e;
	int rc;

	for (;;) {
		rc = raw_tree_next(&e, t, err);
		if (rc <= 0)
			return rc;
		map_put(names, e.name, e.len, NULL)->value = old->v.n;
		VEC_PUSH(&old->v, e);
	}
}

static int write_dir(git_oid *out, bool *empty, const git_oid *below,
		     const struct leaf *leaves, size_t n, size_t skip,
		     struct scratch *scratch, struct err *err)
{
	_cleanup_(entry_list_release) struct entry_list old = { VEC_INIT };
	_cleanup_(entry_list_release) struct entry_list new = { VEC_INIT };
	_cleanup_raw_tree_ struct raw_tree t = RAW_TREE_INIT;
	_cleanup_map_ struct map names = MAP_INIT;
	int rc = raw_tree_open(&t, scratch_repo(scratch)->odb, below, err);

	if (rc < 0)
		return rc;
	rc = read_old(&old, &names, &t, err);
	if (rc < 0)
		return rc;
	rc = add_overlay(&new, &old, &names, leaves, n, skip, scratch, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < old.v.n; i++) {
		const struct raw_entry *e = &old.v.items[i];

		if (map_find(&names, e->name, e->len)->value != UINT64_MAX)
			VEC_PUSH(&new.v, *e);
	}
	*empty = !new.v.n;
	return *empty && skip ? 0 : write_entries(out, &new, below, scratch, err);
}

int snapshot_write_tree(git_oid *out, const struct snapshot *s,
			struct scratch *scratch, struct err *err)
{
	_cleanup_free_ struct leaf *leaves = NULL;
	bool empty;

	if (!s->n && !git_oid_is_zero(&s->tree)) {
		*out = s->tree;
		return 0;
	}
	leaves = mem_array(NULL, s->n + 1, sizeof(*leaves));
	for (uint32_t i = 0; i < s->paths.n; i++) {
		const struct map_entry *m = &s->paths.entries[i];

		leaves[i] = (struct leaf){ m->key, m->len, &s->items[m->value] };
	}
	qsort(leaves, s->n, sizeof(*leaves), leaf_cmp);
	return write_dir(out, &empty, &s->tree, leaves, s->n, 0, scratch, err);
}
