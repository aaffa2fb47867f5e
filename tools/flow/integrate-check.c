// SPDX-License-Identifier: GPL-2.0-only
/*
 * Silent conflicts in an integration. All pairs of trees are known beforehand, from the
 * cache as far as neither has moved; a merge is looked at by itself when its tree breaks
 * one that is in, or is broken by it: with what became of the conflicts, and with the
 * silent fixups that went into it.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-internal.h"
#include "repo/history.h"

struct pairs {
	size_t n;		/* rows of the matrix, the base among them */
	size_t first;		/* 1: the base is none of the trees, and the first row */
	bool *broken;		/* n × n */
};

struct pairs *integrate_pairs_free(struct pairs *p)
{
	if (p)
		free(p->broken);
	free(p);
	return NULL;
}

struct flow_check_opts integrate_check_opts(const struct fold *f)
{
	struct flow_check_opts o = FLOW_CHECK_OPTS_INIT;

	o.suppress = f->opts->suppress;
	return o;
}

static void mark(struct pairs *p, const struct matrix_pair *pair)
{
	p->broken[pair->ours * p->n + pair->theirs] = true;
	p->broken[pair->theirs * p->n + pair->ours] = true;
}

/* What cannot be told is looked at when it comes to it. */
static void note_pairs(struct pairs *p, const struct matrix_result *m)
{
	for (size_t i = 0; i < m->n_pairs; i++)
		if (m->pairs[i].status == MATRIX_ERROR)
			mark(p, &m->pairs[i]);
	for (size_t i = 0; i < m->n_causes; i++) {
		const struct matrix_cause *c = &m->causes[i];

		for (size_t k = 0; !c->textual && k < c->n_pairs; k++)
			mark(p, &m->pairs[c->pairs[k]]);
	}
}

static bool has_base_row(const struct fold *f)
{
	for (size_t i = 0; i < f->trees->n; i++)
		if (f->out->rows[i].state == INTEGRATE_BASE)
			return true;
	return false;
}

/* The trees, behind the base where that is none of them. */
static struct tree *all_trees(const struct fold *f, size_t first)
{
	size_t n = f->trees->n;
	struct tree *items = mem_zalloc((n + first + 1) * sizeof(*items));

	if (first)
		items[0] = (struct tree){ .name = f->out->base.name,
					  .commit = f->out->base.commit,
					  .tree = f->out->base.tree,
					  .upstream_index = -1 };
	for (size_t i = 0; i < n; i++) {
		struct tree *t = &items[i + first];

		*t = f->trees->items[i];
		if (t->upstream_index >= 0)
			t->upstream_index += (int)first;
		if (f->out->rows[i].state == INTEGRATE_BASE)
			t->commit = f->out->base.commit;
	}
	return items;
}

int integrate_check_start(struct fold *f, struct err *err)
{
	_cleanup_matrix_ struct matrix_result m = MATRIX_RESULT_INIT;
	struct matrix_opts opts = MATRIX_OPTS_INIT;
	struct pairs *p = mem_zalloc(sizeof(*p));
	_cleanup_free_ struct tree *items = NULL;
	struct trees all = TREES_INIT;
	int rc;

	f->pairs = p;
	p->first = !has_base_row(f);
	items = all_trees(f, p->first);
	all.items = items;
	p->n = all.n = f->trees->n + p->first;
	p->broken = mem_zalloc((p->n * p->n + 1) * sizeof(*p->broken));
	opts.check = integrate_check_opts(f);
	rc = matrix_run(&m, f->ctx, &all, &opts, err);
	if (rc < 0)
		return rc;
	note_pairs(p, &m);
	return 0;
}

/* ---------------------------------------------------------------- one merge */

static size_t index_of(const struct fold *f, const struct integrate_row *row)
{
	return (size_t)(row - f->out->rows);
}

/* Two commits of which one is not the tip that the matrix has seen. 1, 0, <0. */
static int breaks(struct fold *f, const git_oid *ours, const struct rev *theirs,
		  struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = integrate_check_opts(f);
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, f->r, ours, NULL, err);

	if (rc >= 0)
		rc = flow_check(&res, f->ctx, &rev, theirs, &opts, err);
	return rc < 0 ? rc : res.n_silent > 0;
}

/* Whether the row's tree, at @theirs, and one that is in break each other. */
static int is_suspect(struct fold *f, const struct integrate_row *row,
		      const struct rev *theirs, struct err *err)
{
	const struct pairs *p = f->pairs;
	size_t me = index_of(f, row) + p->first;
	bool at_tip = git_oid_equal(&theirs->commit, &row->tip);
	int rc = p->first && at_tip ? p->broken[me * p->n] :
	       p->first		    ? breaks(f, &f->out->base.commit, theirs, err) : 0;

	for (size_t i = 0; rc == 0 && i < f->trees->n; i++) {
		const struct integrate_row *other = &f->out->rows[i];

		if (other == row || git_oid_is_zero(&other->merged))
			continue;
		if (at_tip && git_oid_equal(&other->merged, &other->tip))
			rc = p->broken[me * p->n + i + p->first];
		else
			rc = breaks(f, &other->merged, theirs, err);
	}
	return rc;
}

/* The first tree that brought one of the commits in; NULL: the base had it. */
static const char *whose(const struct fold *f, const struct flow_commits *commits)
{
	for (size_t i = 0; i < f->in.n; i++) {
		const git_oid *tip = &f->in.items[i].commit;
		git_oid oid;

		if (!commits->n || git_oid_fromstr(&oid, commits->items[0].id) < 0)
			return NULL;
		if (git_oid_equal(tip, &oid) ||
		    git_graph_descendant_of(repo_git(f->r), tip, &oid) == 1)
			return f->in.items[i].name;
	}
	return NULL;
}

static bool in_base(const struct fold *f, const struct flow_commits *commits)
{
	const git_oid *base = &f->out->base.commit;
	git_oid oid;

	if (!commits->n || git_oid_fromstr(&oid, commits->items[0].id) < 0)
		return false;
	return git_oid_equal(base, &oid) ||
	       git_graph_descendant_of(repo_git(f->r), base, &oid) == 1;
}

static void list_found(struct fold *f, struct integrate_row *row,
		       struct flow_check_result *res)
{
	row->found = mem_alloc(sizeof(*row->found));
	*row->found = *res;
	*res = (struct flow_check_result)FLOW_CHECK_RESULT_INIT;
	row->with = arena_alloc(&f->out->arena,
				(row->found->n_silent + 1) * sizeof(*row->with));
	for (size_t i = 0; i < row->found->n_silent; i++) {
		const struct flow_commits *ours =
			&row->found->silent[i].commits[SIDE_OURS];

		row->with[i] = in_base(f, ours) ? f->out->base.name : whose(f, ours);
	}
}

/* Once each, so that it can be told whether any came to it. */
static void name_commits(struct fold *f, const struct flow_silent *s)
{
	const struct flow_commits *c = &s->commits[SIDE_THEIRS];

	for (size_t i = 0; i < c->n; i++) {
		bool known = false;
		git_oid oid;

		if (git_oid_fromstr(&oid, c->items[i].id) < 0)
			continue;
		for (size_t k = 0; k < f->named.n; k++)
			known |= git_oid_equal(&oid, &f->named.items[k]);
		if (!known)
			VEC_PUSH(&f->named, oid);
	}
}

/* What a revert takes back of a side is no change that was lost. */
static uint32_t kinds_of(const struct integrate_row *row)
{
	return row->state == INTEGRATE_REVERTED ? ~(1u << CHECK_LOST_CHANGE) : UINT32_MAX;
}

int integrate_check(struct fold *f, struct integrate_row *row, const struct rev *theirs,
		    const git_oid *commit, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, merge = REV_INIT;
	struct flow_check_opts opts = integrate_check_opts(f);
	int rc = is_suspect(f, row, theirs, err);

	if (rc <= 0)
		return rc;
	opts.textual = false;
	opts.kinds = kinds_of(row);
	rc = rev_of_commit(&ours, f->r, &f->commit, "integration", err);
	if (rc >= 0)
		rc = rev_of_commit(&merge, f->r, commit, "merge", err);
	if (rc >= 0)
		rc = flow_check_merged(&res, f->ctx, &ours, theirs, &merge, &opts, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; rc == 1 && i < res.n_silent; i++)
		if (!res.silent[i].suppressed)
			name_commits(f, &res.silent[i]);
	if (res.n_silent && !row->found)
		list_found(f, row, &res);
	return rc;
}
