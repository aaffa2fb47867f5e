/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of apply share. */
#ifndef FLOW_APPLY_INTERNAL_H
#define FLOW_APPLY_INTERNAL_H

#include "flow/apply.h"
#include "flow/apply-commit.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"

/* The series put on what it was made for, tree by tree. */
struct apply_base {
	bool looked;		/* for one; trees tell whether there is */
	const char *name;
	git_oid commit;
	git_oid *trees;		/* before the first patch, after it, ... */
	size_t n_trees;		/* up to the one that does not apply; 0: no base */
};

/* One run. */
struct apply_run {
	struct ctx *ctx;
	struct repo *r;		/* reads the scratch store, too */
	struct scratch *scratch;
	const struct rev *onto;
	const struct apply_steps *steps;
	const struct flow_apply_opts *opts;
	struct flow_apply_result *out;
	struct patch *patches;	/* of the steps; semantic ones are empty */
	struct apply_ident ident;
	struct apply_base base;
	const char *linkmask;	/* with one %s in it; NULL: no links */
	unsigned int asked_ms;	/* spent on asking git who is in the way */
	git_oid tip;		/* so far */
	struct snapshot snap;	/* so far; see apply_settle() */
};

/* Makes run->snap one that is nothing but run->snap.tree. */
int apply_settle(struct apply_run *run, struct err *err);

/*
 * The tree that merging step @i with run->snap gives, which is settled before.
 * 0; 1: conflicts, p->files filled, or there is nothing to merge with. Either way
 * p->three_way says with what, or why not. <0 failed.
 */
int apply_three_way(git_oid *tree, struct apply_run *run, size_t i,
		    struct apply_patch *p, struct err *err);

/* Trees of the series on what it was made for, as far as it applies there. */
int apply_find_base(struct apply_run *run, struct err *err);
/*
 * The commit that a series was made for, by its own word or by the blobs that its
 * index lines name. 0 found, 1 not; <0 failed. *@name is what to call it, in @a.
 */
int apply_guess_base(git_oid *out, const char **name, struct arena *a,
		     struct repo *r, const struct rev *onto,
		     const struct apply_steps *steps,
		     const struct patch *patches, struct err *err);
/* The blob that an index line names. 0; 1: not here, or more than one. */
int apply_blob_of(git_oid *out, struct repo *r, const char *hex);

/*
 * Fills p->conflicts and p->rejected from what patch_apply() said of step @i;
 * with opts->explain also the commits in the way and, if there are none, p->files.
 */
int apply_explain(struct apply_run *run, size_t i, struct apply_patch *p,
		  const struct patch_outcome *o, struct err *err);

/* Patches of all steps, parsed; an array of steps->n. */
int apply_parse_patches(struct patch **out, const struct apply_steps *steps,
			struct err *err);
void apply_patches_free(struct patch *patches, size_t n);

#endif
