// SPDX-License-Identifier: GPL-2.0-only
/* One commit put in its place. */
#include <string.h>

#include "base/mem.h"
#include "flow/rebase-internal.h"
#include "repo/commit-text.h"
#include "repo/freep.h"

/* ------------------------------------------------------------------ the commit object */

/* A header of a commit, with its continuation lines. */
struct header {
	const char *start, *end;	/* of the whole, with the newline */
};

static bool find_header(struct header *out, const char *p, const char *end, const char *key)
{
	size_t n = strlen(key);

	while (p < end && *p != '\n') {
		const char *start = p;

		do {
			const char *nl = memchr(p, '\n', (size_t)(end - p));

			p = nl ? nl + 1 : end;
		} while (p < end && *p == ' ');
		if ((size_t)(p - start) > n && !memcmp(start, key, n) && start[n] == ' ') {
			*out = (struct header){ start, p };
			return true;
		}
	}
	return false;
}

static bool add_header(struct strbuf *b, const char *raw, const char *end, const char *key)
{
	struct header h;
	bool found = find_header(&h, raw, end, key);

	if (found)
		strbuf_add(b, h.start, (size_t)(h.end - h.start));
	return found;
}

/* What is behind the headers: the message. */
static const char *body_of(const char *raw, size_t len)
{
	const char *blank = memmem(raw, len, "\n\n", 2);

	return blank ? blank + 2 : raw + len;
}

/* A tag that was merged is still the one that is merged when that parent is the same. */
static bool same_others(const struct commit_info *c, const git_oid *parents, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (i >= c->n_parents || !git_oid_equal(&c->parents[i], &parents[i]))
			return false;
	return n == c->n_parents;
}

/*
 * Author with the date, encoding and message are the bytes that they were. A signature
 * would be of something else.
 */
int rebase_write(git_oid *out, struct rebase *b, const struct commit_info *c,
		 const git_oid *tree, const git_oid *parents, size_t n, struct err *err)
{
	_cleanup_(git_odb_object_freep) git_odb_object *o = NULL;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct apply_ident *id = &b->ident;
	const char *raw, *body;
	int rc = scratch_read(&o, b->scratch, &c->oid, err);

	if (rc < 0)
		return rc;
	raw = git_odb_object_data(o);
	body = body_of(raw, git_odb_object_size(o));
	commit_text_begin(&text, tree, parents, n);
	if (!add_header(&text, raw, body, "author"))
		return err_set(err, "the commit has no author");
	commit_text_ident(&text, "committer", id->name, id->email, id->seconds, id->offset);
	(void)add_header(&text, raw, body, "encoding");
	if (n > 1 && same_others(c, parents, n))
		(void)add_header(&text, raw, body, "mergetag");
	strbuf_addch(&text, '\n');
	strbuf_add(&text, body, git_odb_object_size(o) - (size_t)(body - raw));
	return scratch_write(out, b->scratch, text.buf, text.len, GIT_OBJECT_COMMIT, err);
}

/* -------------------------------------------------------------------------- its place */

/* What is there in place of a parent. */
static git_oid stands_for(const struct rebase *b, const git_oid *parent, bool first)
{
	size_t at = rebase_row_of(b, parent);

	if (at != SIZE_MAX)
		return b->stands[at];
	return first && git_oid_equal(parent, &b->fork) ? b->out->onto.commit : *parent;
}

static git_oid *new_parents(struct rebase *b, const struct commit_info *c)
{
	size_t n = c->n_parents ? c->n_parents : 1;
	git_oid *parents = arena_alloc(&b->out->arena, n * sizeof(*parents));

	for (size_t i = 0; i < c->n_parents; i++)
		parents[i] = stands_for(b, &c->parents[i], i == 0);
	if (!b->opts->merges)
		parents[0] = b->tip;
	else if (!c->n_parents)
		parents[0] = b->out->onto.commit;
	return parents;
}

static int tree_of(git_oid *out, struct rebase *b, const git_oid *commit, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, b->r, commit, NULL, err);

	if (rc >= 0)
		*out = rev.tree;
	return rc;
}

/* The tree that a commit began with: that of its parent, or the empty one. */
static int tree_before(git_oid *out, struct rebase *b, const struct commit_info *c,
		       struct err *err)
{
	return c->n_parents ? tree_of(out, b, &c->parents[0], err) :
			      scratch_write(out, b->scratch, "", 0, GIT_OBJECT_TREE, err);
}

/* 0 @tree is what came of it, 1 conflicts, <0. */
static int pick_tree(git_oid *tree, struct rebase *b, size_t row, const git_oid *before,
		     const git_oid *onto, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct resolve_trees what = { .base = *before, .ours = *onto, .theirs = c->tree,
				      .our_name = "HEAD", .their_name = c->subject };

	if (git_oid_equal(before, onto)) {
		*tree = c->tree;
		return 0;
	}
	return resolve_trees(tree, &b->out->rows[row].conflicts, &b->out->arena,
			     &b->resolver, &what, err);
}

static int pick(struct rebase *b, size_t row, const git_oid *parent, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct rebase_row *out = &b->out->rows[row];
	git_oid before, onto, tree;
	int rc = tree_before(&before, b, c, err);

	if (rc >= 0)
		rc = tree_of(&onto, b, parent, err);
	if (rc < 0)
		return rc;
	rc = pick_tree(&tree, b, row, &before, &onto, err);
	if (rc) {
		out->state = REBASE_CONFLICT;
		return rc;
	}
	if (git_oid_equal(&tree, &onto) && !git_oid_equal(&before, &c->tree) &&
	    b->opts->empty != REBASE_KEEP) {
		out->state = REBASE_EMPTY;
		return b->opts->empty == REBASE_STOP;
	}
	out->state = out->conflicts.n ? REBASE_RESOLVED : REBASE_PICKED;
	return rebase_write(&out->commit, b, c, &tree, parent, 1, err);
}

/* 1: left out before it is tried, with its state, 0 it is not, <0. */
static int leave_out(struct rebase *b, size_t row, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct rebase_row *out = &b->out->rows[row];
	git_oid before;
	int rc;

	if (out->same == SAME_PATCH_ID) {
		out->state = REBASE_UPSTREAM;
		return 1;
	}
	if (out->merge && !b->opts->merges) {
		out->state = REBASE_FLATTENED;
		return 1;
	}
	if (out->merge || !b->opts->drop_begun_empty)
		return 0;
	rc = tree_before(&before, b, c, err);
	if (rc < 0 || !git_oid_equal(&before, &c->tree))
		return rc < 0 ? rc : 0;
	out->state = REBASE_EMPTY;
	return 1;
}

static bool same_parents(const struct commit_info *c, const git_oid *parents)
{
	for (size_t i = 0; i < c->n_parents; i++)
		if (!git_oid_equal(&c->parents[i], &parents[i]))
			return false;
	return c->n_parents > 0;
}

int rebase_one(struct rebase *b, size_t row, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct rebase_row *out = &b->out->rows[row];
	git_oid *parents = new_parents(b, c);
	int rc = leave_out(b, row, err);

	if (rc < 0)
		return rc;
	b->stands[row] = parents[0];
	if (rc) {
		rc = 0;
	} else if (same_parents(c, parents)) {
		out->state = REBASE_UNCHANGED;
		out->commit = c->oid;
	} else if (out->merge) {
		rc = rebase_merge(b, row, parents, err);
	} else {
		rc = pick(b, row, &parents[0], err);
	}
	if (rc == 0 && !git_oid_is_zero(&out->commit))
		b->stands[row] = out->commit;
	b->tip = b->stands[row];
	return rc;
}
