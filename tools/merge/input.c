// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/mem.h"
#include "merge/textual.h"

static int fill_trees(git_oid *trees, struct repo *r, const struct oid_vec *bases,
		      struct err *err)
{
	for (size_t i = 0; i < bases->n; i++) {
		_cleanup_rev_ struct rev base = REV_INIT;
		int rc = rev_of_commit(&base, r, &bases->items[i], NULL, err);

		if (rc < 0)
			return rc;
		trees[i] = base.tree;
	}
	return 0;
}

int merge_input_of(struct merge_input *in, struct repo *r, const struct rev *ours,
		   const struct rev *theirs, const struct oid_vec *bases, struct err *err)
{
	_cleanup_free_ git_oid *trees = mem_array(NULL, bases->n, sizeof(*trees));
	int rc = fill_trees(trees, r, bases, err);

	if (rc < 0)
		return rc;
	*in = (struct merge_input){
		.n_bases = bases->n,
		.bases = mem_dup(bases->items, bases->n * sizeof(*bases->items)),
		.base_trees = TAKE_PTR(trees) };
	rev_copy(&in->ours, ours);
	rev_copy(&in->theirs, theirs);
	return 0;
}

int merge_input_fill(struct merge_input *in, struct ctx *ctx, struct repo *r,
		     const struct rev *ours, const struct rev *theirs,
		     struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	const char *names[2] = { ours->name, theirs->name };
	int rc = repo_merge_bases(&bases, r, ctx->cache, &ours->commit,
				  &theirs->commit, names, err);

	return rc < 0 ? rc : merge_input_of(in, r, ours, theirs, &bases, err);
}

void merge_input_copy(struct merge_input *out, const struct merge_input *from)
{
	size_t size = from->n_bases * sizeof(git_oid);
	git_oid *bases = mem_array(NULL, from->n_bases, sizeof(*bases));
	git_oid *trees = mem_array(NULL, from->n_bases, sizeof(*trees));

	memcpy(bases, from->bases, size);
	memcpy(trees, from->base_trees, size);
	*out = *from;
	out->bases = bases;
	out->base_trees = trees;
	rev_copy(&out->ours, &from->ours);
	rev_copy(&out->theirs, &from->theirs);
}

void merge_input_release(struct merge_input *in)
{
	free((git_oid *)(uintptr_t)in->bases);
	free((git_oid *)(uintptr_t)in->base_trees);
	rev_release(&in->ours);
	rev_release(&in->theirs);
	*in = (struct merge_input){ .n_bases = 0 };
}
