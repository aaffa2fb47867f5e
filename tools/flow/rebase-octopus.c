// SPDX-License-Identifier: GPL-2.0-only
/*
 * A merge of more than two made again as git merge -s octopus makes it: one head
 * after the other, with nothing that goes along with a directory that moved, and without
 * the heads that another one has. It follows files that were renamed, where git gives up.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/rebase-internal.h"

/* @ancestor is @of, or one of its ancestors. 1, 0, <0. */
static int is_in(struct rebase *b, const git_oid *ancestor, const git_oid *of, struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	if (git_oid_equal(ancestor, of))
		return 1;
	rc = repo_merge_bases(&bases, b->r, NULL, ancestor, of, NULL, &why);
	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	return bases.n == 1 && git_oid_equal(&bases.items[0], ancestor);
}

/* Whether another parent has it; of two that are the same the first one stays. */
static int is_redundant(struct rebase *b, const git_oid *parents, size_t n, size_t i,
			struct err *err)
{
	int rc = 0;

	for (size_t k = 0; rc == 0 && k < n; k++)
		if (k != i && (k < i || !git_oid_equal(&parents[k], &parents[i])))
			rc = is_in(b, &parents[i], &parents[k], err);
	return rc;
}

/* The first one, which is what is merged into, stays in any case. */
static int reduce(struct oid_vec *out, struct rebase *b, const git_oid *parents, size_t n,
		  struct err *err)
{
	VEC_PUSH(out, parents[0]);
	for (size_t i = 1; i < n; i++) {
		int rc = is_redundant(b, parents, n, i, err);

		if (rc < 0)
			return rc;
		if (!rc)
			VEC_PUSH(out, parents[i]);
	}
	return 0;
}

static void append(struct resolve_conflicts *to, const struct resolve_conflicts *more,
		   struct arena *a)
{
	struct resolve_conflict *all = arena_alloc(a, (to->n + more->n + 1) * sizeof(*all));

	if (to->n)
		memcpy(all, to->items, to->n * sizeof(*all));
	if (more->n)
		memcpy(all + to->n, more->items, more->n * sizeof(*all));
	*to = (struct resolve_conflicts){ all, to->n + more->n };
}

/* One head merged into what is so far. 0, 1 conflicts, <0. @conflicts NULL: as 1 at once. */
static int step(git_oid *tree, struct rebase *b, const git_oid pair[2],
		struct resolve_conflicts *conflicts, struct err *err)
{
	const struct merge_opts opts = { .keep = b->resolver.keep, .no_dir_renames = true };
	_cleanup_rebase_automatic_ struct rebase_automatic now = REBASE_AUTOMATIC_INIT;
	struct resolve_conflicts here = { NULL, 0 };
	int rc = rebase_automatic(&now, b, pair, &opts, err);

	if (rc < 0)
		return rc;
	if (now.clean) {
		*tree = now.tree;
		return 0;
	}
	if (!conflicts)
		return 1;
	rc = resolve_merge(&here, &b->out->arena, &b->resolver, &now.m, err);
	append(conflicts, &here, &b->out->arena);
	return rc ? rc : rebase_merged_tree(tree, b, &now.m, err);
}

/*
 * What is so far is a commit with the parents that are in, so that the base of the next
 * merge is the one with all of them. The last such commit is nobody's.
 */
static int fold(git_oid *tree, struct rebase *b, const struct oid_vec *parents,
		struct resolve_conflicts *conflicts, struct err *err)
{
	_cleanup_oids_ struct oid_vec in = VEC_INIT;
	git_oid pair[2] = { parents->items[0] };
	int rc = 0;

	VEC_PUSH(&in, parents->items[0]);
	for (size_t i = 1; rc == 0 && i < parents->n; i++) {
		pair[1] = parents->items[i];
		rc = step(tree, b, pair, conflicts, err);
		if (rc)
			return rc;
		VEC_PUSH(&in, pair[1]);
		rc = scratch_commit(&pair[0], b->scratch, tree, &in, "octopus", err);
	}
	return rc;
}

/* What somebody made of the old merge, where that folds by itself, goes onto the new one. */
static int carry(git_oid *tree, struct rebase *b, size_t row, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	_cleanup_oids_ struct oid_vec parents = VEC_INIT;
	git_oid was;
	int rc = reduce(&parents, b, c->parents, c->n_parents, err);

	if (rc >= 0)
		rc = fold(&was, b, &parents, NULL, err);
	if (rc < 0)
		return rc;
	return rc ? 0 : rebase_carry(tree, b, row, &was, err);
}

int rebase_octopus(struct rebase *b, size_t row, const git_oid *parents, struct err *err)
{
	const struct commit_info *c = rebase_commit(b, row);
	struct rebase_row *out = &b->out->rows[row];
	_cleanup_oids_ struct oid_vec heads = VEC_INIT;
	git_oid tree;
	int rc = reduce(&heads, b, parents, c->n_parents, err);

	if (rc < 0)
		return rc;
	if (heads.n == 1) {
		out->state = REBASE_EMPTY;
		return 0;
	}
	rc = fold(&tree, b, &heads, &out->conflicts, err);
	if (rc == 0 && !out->conflicts.n)
		rc = carry(&tree, b, row, err);
	if (rc) {
		out->state = REBASE_CONFLICT;
		return rc;
	}
	out->state = out->conflicts.n ? REBASE_RESOLVED : REBASE_PICKED;
	return rebase_write(&out->commit, b, c, &tree, heads.items, heads.n, err);
}
