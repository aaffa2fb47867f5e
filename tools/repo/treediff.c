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

static size_t common_bytes(const struct raw_tree *a, const struct raw_tree *b)
{
	size_t most = (size_t)(a->end - a->p), n = 0;

	if (most > (size_t)(b->end - b->p))
		most = (size_t)(b->end - b->p);
	while (n + 32 <= most && !memcmp(a->p + n, b->p + n, 32))
		n += 32;
	while (n < most && a->p[n] == b->p[n])
		n++;
	return n;
}

/*
 * Most of two trees is the same, byte by byte, and is stepped over without a look
 * at what it says. The last entry that is the same is left for the cursors, which
 * check that what follows is in order.
 */
static void skip_same(struct raw_tree *a, struct raw_tree *b)
{
	size_t n = common_bytes(a, b);
	const unsigned char *p = a->p, *last = p, *end;

	if (!n)
		return;		/* a tree that is not there has no bytes to point at */
	end = p + n;
	while (p < end) {
		const unsigned char *nul = memchr(p, 0, (size_t)(end - p));

		if (!nul || end - nul < 1 + GIT_OID_RAWSZ)
			break;
		last = p;
		p = nul + 1 + GIT_OID_RAWSZ;
	}
	b->p += last - a->p;
	a->p = last;
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
	if (c == 0)
		skip_same(&a->t, &b->t);
	if (c <= 0) {
		rc = cursor_next(a, err);
		if (rc < 0)
			return rc;
	}
	return c >= 0 ? cursor_next(b, err) : 0;
}

static int open_both(struct cursor *a, struct cursor *b, git_odb *odb,
		     const git_oid *old, const git_oid *new, struct err *err)
{
	int rc = raw_tree_open(&a->t, odb, old, err);

	if (rc < 0)
		return rc;
	rc = raw_tree_open(&b->t, odb, new, err);
	if (rc < 0)
		return rc;
	skip_same(&a->t, &b->t);
	rc = cursor_next(a, err);
	return rc < 0 ? rc : cursor_next(b, err);
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
	rc = open_both(&a, &b, d->odb, old, new, err);
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

static int change_cmp(const struct tree_changes *c, size_t i, const char *path,
		      size_t len)
{
	const struct tree_change *e = &c->items[i];
	int d = memcmp(e->path, path, e->len < len ? e->len : len);

	return d ? d : e->len < len ? -1 : e->len > len;
}

/* The first change at or after @path, of those from @lo to before @hi. */
static size_t lower_between(const struct tree_changes *c, size_t lo, size_t hi,
			    const char *path, size_t len)
{
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (change_cmp(c, mid, path, len) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

size_t tree_changes_lower(const struct tree_changes *c, const char *path,
			  size_t len)
{
	return lower_between(c, 0, c->n, path, len);
}

/* In steps that double, so that near is soon found and far is not late. */
const struct tree_change *tree_changes_next(const struct tree_changes *c,
					    size_t *at, const char *path,
					    size_t len)
{
	size_t lo = *at, step = 1;

	while (lo + step <= c->n && change_cmp(c, lo + step - 1, path, len) < 0) {
		lo += step;
		step *= 2;
	}
	*at = lower_between(c, lo, lo + step <= c->n ? lo + step - 1 : c->n, path,
			    len);
	if (*at == c->n || change_cmp(c, *at, path, len))
		return NULL;
	return &c->items[*at];
}

const struct tree_change *tree_changes_find(const struct tree_changes *c,
					    const char *path, size_t len)
{
	size_t i = tree_changes_lower(c, path, len);

	if (i == c->n || change_cmp(c, i, path, len))
		return NULL;
	return &c->items[i];
}
