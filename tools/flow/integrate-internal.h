/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of integrate share. */
#ifndef FLOW_INTEGRATE_INTERNAL_H
#define FLOW_INTEGRATE_INTERNAL_H

#include "flow/apply-commit.h"
#include "flow/integrate.h"
#include "flow/matrix.h"
#include "flow/resolve.h"
#include "flow/suggest.h"
#include "merge/fixup-silent.h"
#include "repo/scratch.h"

/* A merge that is in: what its tree changed is between these two. */
struct went_in {
	const char *name;
	git_oid before, after;	/* trees: of what was in, and with it */
	git_oid tip;		/* its own tree */
	git_oid commit;
};

struct brought;
struct silent_run;
struct pairs;
struct verify;

struct fold {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store, too */
	struct scratch *scratch;
	const struct trees *trees;
	const struct integrate_opts *opts;
	struct integrate_result *out;
	struct flow_fixups *fixups;	/* NULL: none */
	struct resolver resolver;	/* with them */
	struct apply_ident ident;
	git_oid commit, tree;		/* so far */
	int64_t time;			/* of that commit */
	struct map previous;		/* section of a tree → its tip last time, hex */
	VEC(struct went_in) in;
	struct brought *brought;	/* commits of theirs */
	struct silent_run *silent;
	struct pairs *pairs;	/* of trees that break each other; NULL: no check */
	struct verify *verify;	/* NULL: no command */
	struct oid_vec named;	/* commits of the tree at hand that findings name */
	bool attributes;	/* merges hang on more than the trees: none is kept */
};

struct brought *integrate_brought_new(const git_oid *onto);
struct brought *integrate_brought_free(struct brought *b);	/* returns NULL */
/* As merge_input_fill() of what is so far, @ours, and a tip. */
int integrate_input(struct merge_input *in, struct fold *f, const struct rev *ours,
		    const struct rev *theirs, struct err *err);
/* The tip is in: the one that the last integrate_input() was about. */
void integrate_brings(struct fold *f, const git_oid *tip);

/*
 * Resolves what can be of a conflicted merge of row's tree, in @m->merged, and lists
 * all conflicts in @row. 0 nothing is left, 1 something is, <0 failed.
 */
int integrate_resolve(struct fold *f, struct integrate_row *row,
		      struct merge_result *m, struct err *err);

/*
 * The tree of the merge without the commits of its tip that conflict and those in
 * f->named, which are listed in @row. 0; 1 that cannot be done; <0 failed.
 */
int integrate_revert(git_oid *tree, struct fold *f, struct integrate_row *row,
		     const struct merge_input *in, struct err *err);

/* Finds out which trees break each other. */
int integrate_check_start(struct fold *f, struct err *err);
/*
 * Looks for silent conflicts in @commit, which merges @theirs into what is so far, and
 * lists them in @row, the first time. 0; 1 some count, with their commits of the tree
 * added to f->named; <0 failed.
 */
int integrate_check(struct fold *f, struct integrate_row *row, const struct rev *theirs,
		    const git_oid *commit, struct err *err);
/* How a merge is checked. */
struct flow_check_opts integrate_check_opts(const struct fold *f);
/*
 * The tree of @commit, of which row->found has been found, with all that can be suggested:
 * 0 and that is enough, 1 it is not, <0 failed.
 */
int integrate_propose(git_oid *tree, struct fold *f, struct integrate_row *row,
		      const struct rev *theirs, const git_oid *commit, struct err *err);
/* Runs the user's command on what there is before the first merge, which has to pass. */
int integrate_verify_start(struct fold *f, struct err *err);
/* The same on a merge. 0, 1 it fails, which row->verify tells, <0 it cannot be run. */
int integrate_verify(struct fold *f, struct integrate_row *row, const git_oid *commit,
		     const git_oid *tree, struct err *err);
struct verify *integrate_verify_free(struct verify *v);	/* returns NULL */
struct pairs *integrate_pairs_free(struct pairs *p);	/* returns NULL */

/* Reads the silent fixups of the store into f->silent. */
int integrate_silent_start(struct fold *f, struct err *err);
/* Puts on those whose time has come with this merge, whose tree is *@tree. */
int integrate_silent_apply(git_oid *tree, struct fold *f, struct integrate_row *row,
			   const struct merge_input *in, struct err *err);
/* As if it had not been called for @row. */
void integrate_silent_undo(struct fold *f, struct integrate_row *row);
/* Lists all of them in the result. */
int integrate_silent_finish(struct fold *f, struct err *err);
struct silent_run *integrate_silent_free(struct silent_run *s);	/* returns NULL */

/* The merge commit of what is so far and @theirs, in the scratch store. */
int integrate_commit(git_oid *out, struct fold *f, const struct integrate_row *row,
		     const struct rev *theirs, const git_oid *tree, struct err *err);
/* Tips that the last integration had, from the commits behind the ref. */
int integrate_previous(struct fold *f, struct err *err);

#endif
