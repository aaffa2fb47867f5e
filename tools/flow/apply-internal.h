/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of apply share. */
#ifndef FLOW_APPLY_INTERNAL_H
#define FLOW_APPLY_INTERNAL_H

#include "flow/apply.h"
#include "flow/apply-commit.h"
#include "repo/snapshot.h"

/* The series put on what it was made for, tree by tree. */
struct apply_base {
	bool looked;		/* for one; known tells whether there is */
	bool known;
	const char *name;
	git_oid commit;		/* zero: only trees are known */
	git_oid *trees;		/* before the first patch, after it, ... */
	size_t n_trees;		/* up to the one that does not apply */
};

/* One run. */
struct apply_run {
	struct ctx *ctx;
	struct repo *r;		/* reads the scratch store, too */
	struct scratch *scratch;
	const struct apply_steps *steps;
	const struct flow_apply_opts *opts;
	struct flow_apply_result *out;
	struct patch *patches;	/* of the steps; semantic ones are empty */
	struct apply_ident ident;
	struct apply_base base;
	char *linkmask;
	git_oid tip, tree;	/* so far */
};

/*
 * The tree that merging step @i with @run->tree gives. 0; 1: conflicts, p->files
 * filled, or there is nothing to merge with (p->three_way says why); <0 failed.
 */
int apply_three_way(git_oid *tree, struct apply_run *run, size_t i,
		    struct apply_patch *p, struct err *err);
/* Trees of the series on what it was made for, as far as it applies there. */
int apply_find_base(struct apply_run *run, struct err *err);

/* Fills p->conflicts and p->rejected from what patch_apply() said. */
int apply_explain(struct apply_run *run, size_t i, struct apply_patch *p,
		  const struct patch_outcome *o, struct err *err);

#endif
