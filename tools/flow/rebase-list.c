// SPDX-License-Identifier: GPL-2.0-only
/* Which commits are to be moved, and which of them the new base has already. */
#include <string.h>

#include "base/mem.h"
#include "flow/reach.h"
#include "flow/rebase-internal.h"

#define SLACK ((int64_t)30 * 24 * 60 * 60)	/* of clocks, and of authors who date anew */

static void add_rows(struct rebase *b)
{
	struct rebase_result *out = b->out;
	struct arena *a = &out->arena;

	out->n = b->list.n;
	out->rows = arena_alloc(a, (out->n + 1) * sizeof(*out->rows));
	b->stands = mem_zalloc((out->n + 1) * sizeof(*b->stands));
	for (size_t i = 0; i < out->n; i++) {
		const struct commit_info *c = rebase_commit(b, i);

		out->rows[i] = (struct rebase_row){
			.old = c->oid, .merge = c->n_parents > 1,
			.subject = arena_strdup(a, c->subject),
			.author = arena_strdup(a, c->author),
		};
		map_put(&b->index, (const char *)c->oid.id, sizeof(c->oid.id), NULL)->value = i;
	}
}

/* --------------------------------------------------------------- the same upstream */

/* A row and a commit of the new base that may be the same patch. */
struct likeness {
	size_t row;
	git_oid upstream;
	bool sure;	/* author, date and subject are the same */
};

struct likenesses {
	VEC(struct likeness) v;
};

static void likenesses_release(struct likenesses *l)
{
	VEC_RELEASE(&l->v);
}

/*
 * A patch that was applied elsewhere keeps its author with the date, or its subject. One
 * with another author and subject that is the same all the same comes out empty.
 */
static bool is_like(const struct commit_info *a, const struct commit_info *b)
{
	if (a->author_time == b->author_time && !strcmp(a->email, b->email))
		return true;
	return *a->subject && !strcmp(a->subject, b->subject);
}

static bool is_rebased(const struct commit_info *a, const struct commit_info *b)
{
	return a->author_time == b->author_time && !strcmp(a->email, b->email) &&
	       !strcmp(a->subject, b->subject);
}

struct known {
	struct map times, subjects;	/* → index of the first row + 1 */
};

static void known_release(struct known *k)
{
	map_release(&k->times);
	map_release(&k->subjects);
}

static void know_rows(struct known *k, const struct rebase *b)
{
	for (size_t i = 0; i < b->list.n; i++) {
		const struct commit_info *c = &b->list.items[i];

		if (c->n_parents > 1)
			continue;
		map_put(&k->times, (const char *)&c->author_time, sizeof(c->author_time),
			NULL);
		map_put(&k->subjects, c->subject, strlen(c->subject), NULL);
	}
}

static void find_likes(struct likenesses *out, const struct rebase *b,
		       const struct commit_list *upstream)
{
	_cleanup_(known_release) struct known k = { MAP_INIT, MAP_INIT };

	know_rows(&k, b);
	for (size_t i = 0; i < upstream->n; i++) {
		const struct commit_info *u = &upstream->items[i];

		if (u->n_parents > 1 ||
		    (!map_find(&k.times, (const char *)&u->author_time,
			       sizeof(u->author_time)) &&
		     !map_find(&k.subjects, u->subject, strlen(u->subject))))
			continue;
		for (size_t row = 0; row < b->out->n; row++) {
			const struct commit_info *c = rebase_commit(b, row);

			if (c->n_parents < 2 && is_like(c, u))
				VEC_PUSH(&out->v, (struct likeness){ row, u->oid,
								     is_rebased(c, u) });
		}
	}
}

static void note(struct rebase *b, const struct likeness *l, bool same)
{
	struct rebase_row *row = &b->out->rows[l->row];

	if (row->same == SAME_PATCH_ID || (!same && !l->sure))
		return;
	row->upstream = l->upstream;
	row->same = same ? SAME_PATCH_ID : SAME_SUBJECT;
}

static int compare(struct rebase *b, const struct likenesses *likes, struct err *err)
{
	size_t n = likes->v.n;
	_cleanup_free_ git_oid *commits = mem_array(NULL, 2 * n + 1, sizeof(*commits));
	_cleanup_free_ git_oid *ids = mem_array(NULL, 2 * n + 1, sizeof(*ids));
	_cleanup_free_ bool *has = mem_zalloc(2 * n + 1);
	int rc;

	if (!n)
		return 0;
	for (size_t i = 0; i < n; i++) {
		commits[2 * i] = b->out->rows[likes->v.items[i].row].old;
		commits[2 * i + 1] = likes->v.items[i].upstream;
	}
	rc = same_patch_ids(ids, has, b->ctx, commits, 2 * n, err);
	for (size_t i = 0; rc >= 0 && i < n; i++)
		note(b, &likes->v.items[i],
		     has[2 * i] && has[2 * i + 1] &&
			     git_oid_equal(&ids[2 * i], &ids[2 * i + 1]));
	return rc < 0 ? rc : 0;
}

/* When the oldest patch of the branch was written: before that nobody can have taken it. */
static int64_t first_written(const struct rebase *b)
{
	int64_t first = INT64_MAX;

	for (size_t i = 0; i < b->list.n; i++)
		if (b->list.items[i].author_time < first)
			first = b->list.items[i].author_time;
	return first;
}

int rebase_look_upstream(struct rebase *b, struct err *err)
{
	const struct history_opts opts = { .since = first_written(b) - SLACK,
					   .any_order = true };
	struct ctx_handle h;
	int rc;

	if (!b->list.n)
		return 0;
	rc = ctx_lend_repo(&h, b->ctx, err);
	if (rc < 0)
		return rc;
	rc = history_commits(&b->there, h.repo, &b->out->upstream, NULL, &opts, err);
	ctx_return_repo(b->ctx, &h);
	return rc;
}

/* What the branch has as well is nothing that it brings. */
static int leave_common_out(struct likenesses *l, struct rebase *b, struct err *err)
{
	_cleanup_free_ git_oid *targets = mem_array(NULL, l->v.n + 1, sizeof(*targets));
	_cleanup_free_ bool *in = mem_zalloc(l->v.n + 1);
	_cleanup_oids_ struct oid_vec from = VEC_INIT;
	size_t n = 0;
	int rc;

	if (!l->v.n)
		return 0;
	VEC_PUSH(&from, b->out->branch.old);
	for (size_t i = 0; i < l->v.n; i++)
		targets[i] = l->v.items[i].upstream;
	rc = reach_any(in, b->ctx, &from, targets, l->v.n, err);
	for (size_t i = 0; rc >= 0 && i < l->v.n; i++)
		if (!in[i])
			l->v.items[n++] = l->v.items[i];
	l->v.n = n;
	return rc;
}

int rebase_compare_upstream(struct rebase *b, struct err *err)
{
	_cleanup_(likenesses_release) struct likenesses likes = { VEC_INIT };
	int rc;

	find_likes(&likes, b, &b->there);
	rc = leave_common_out(&likes, b, err);
	return rc < 0 ? rc : compare(b, &likes, err);
}

/* ------------------------------------------------------------------------- all of it */

static int find_fork(struct rebase *b, const git_oid *upstream, struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = repo_merge_bases(&bases, b->r, b->ctx->cache, upstream,
				  &b->out->branch.old, NULL, &why);

	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0)
		err_move(err, &why);
	else
		b->fork = bases.items[0];
	return rc;
}

int rebase_list(struct rebase *b, const git_oid *upstream, struct err *err)
{
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc = b->opts->merges ? find_fork(b, upstream, err) : 0;

	if (rc < 0)
		return rc;
	VEC_PUSH(&not, *upstream);
	rc = history_commits(&b->list, b->r, &b->out->branch.old, &not, NULL, err);
	if (rc < 0)
		return rc;
	add_rows(b);
	return 0;
}
