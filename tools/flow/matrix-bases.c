// SPDX-License-Identifier: GPL-2.0-only
/* Where the trees of each pair of a matrix meet in history. */
#include "base/mem.h"
#include "flow/matrix-work.h"
#include "repo/bases-all.h"

/* Fewer pairs are asked about one by one, or are known. */
#define MANY_PAIRS 256

struct inputs {
	struct work *w;
	struct bases_all *all;		/* or NULL */
	size_t *tip;			/* by row: its number in there */
};

/* The given revision under its own name is not compared with itself. */
static bool same_tree(const struct matrix_row *a, const struct matrix_row *b)
{
	return git_oid_equal(&a->commit, &b->commit);
}

/* What is known is not asked again, but where trees start from tells of others. */
static bool has_input(const struct work *w, size_t i)
{
	const struct matrix_pair *p = &w->r->pairs[i];
	enum kept_pair is = (enum kept_pair)w->known.pairs[i];

	return is == KEPT_UNKNOWN || is == KEPT_FOUND ||
	       (w->known.n_unknown && (p->ours == w->root || p->theirs == w->root));
}

/* One walk for all pairs, where that pays. */
static void walk_once(struct inputs *in)
{
	struct work *w = in->w;
	_cleanup_oids_ struct oid_vec tips = VEC_INIT;
	size_t n = 0;

	for (size_t i = 0; i < w->r->n_pairs; i++)
		n += has_input(w, i);
	if (n < MANY_PAIRS)
		return;
	for (size_t i = 0; i < w->r->n_rows; i++) {
		const struct matrix_row *row = &w->r->rows[i];

		in->tip[i] = tips.n;
		if (!row->error && !row->left_out)
			VEC_PUSH(&tips, row->commit);
	}
	in->all = bases_all_make(w->ctx->repo, tips.items, tips.n);
}

static int fill_input(const struct inputs *in, size_t i, struct repo *repo)
{
	struct work *w = in->w;
	const struct matrix_pair *p = &w->r->pairs[i];
	const struct rev *ours = &w->revs[p->ours], *theirs = &w->revs[p->theirs];
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;

	if (in->all && bases_all_find(&bases, in->all, in->tip[p->ours], in->tip[p->theirs]))
		return merge_input_of(&w->inputs[i], repo, ours, theirs, &bases, &w->errs[i]);
	return merge_input_fill(&w->inputs[i], w->ctx, repo, ours, theirs, &w->errs[i]);
}

static int bases_step(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	const struct inputs *in = payload;
	struct work *w = in->w;
	struct repo *repo;
	int rc = ctx_cancelled(w->ctx, err);

	if (rc < 0 || !has_input(w, i))
		return rc;
	rc = ctx_worker_repo(&repo, w->ctx, worker, err);
	if (rc < 0)
		return rc;
	/* A pair that fails is a row that says so; see matrix_fill_inputs(). */
	rc = fill_input(in, i, repo);
	(void)rc;
	return 0;
}

static bool is_base(const struct merge_input *in, const git_oid *commit)
{
	return in->n_bases == 1 && git_oid_equal(&in->bases[0], commit);
}

/* Trees that have the given revision already stay out of the list. */
static void leave_out_containing(struct work *w)
{
	struct matrix_result *r = w->r;
	size_t kept = 0;

	if (w->opts->n_subjects != 1)
		return;
	for (size_t i = 0; i < r->n_pairs; i++) {
		struct matrix_pair *p = &r->pairs[i];
		struct matrix_row *row = &r->rows[p->theirs];

		if (p->contained && is_base(&w->inputs[i], &r->rows[0].commit)) {
			row->left_out = same_tree(&r->rows[0], row) ?
						"the same commit" :
						"contains it";
			merge_input_release(&w->inputs[i]);
			continue;
		}
		w->inputs[kept] = w->inputs[i];
		w->errs[kept] = w->errs[i];
		r->pairs[kept++] = *p;
	}
	for (size_t i = kept; i < r->n_pairs; i++)
		w->errs[i] = (struct err)ERR_INIT;
	r->n_pairs = kept;
}

int matrix_fill_inputs(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	struct inputs in = { .w = w, .tip = mem_zalloc((r->n_rows + 1) * sizeof(*in.tip)) };
	int rc;

	walk_once(&in);
	rc = pool_run(w->ctx->jobs, r->n_pairs, 16, bases_step, &in, err);
	bases_all_free(in.all);
	free(in.tip);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < r->n_pairs; i++) {
		struct matrix_pair *p = &r->pairs[i];
		const struct merge_input *from = &w->inputs[i];

		if (w->errs[i].msg)
			matrix_pair_failed(w, i, &w->errs[i]);
		else
			p->contained = w->known.pairs[i] == KEPT_CONTAINED ||
				       is_base(from, &r->rows[p->ours].commit) ||
				       is_base(from, &r->rows[p->theirs].commit);
	}
	leave_out_containing(w);
	return 0;
}
