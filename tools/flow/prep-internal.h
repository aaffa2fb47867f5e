/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind prep.h share. */
#ifndef FLOW_PREP_INTERNAL_H
#define FLOW_PREP_INTERNAL_H

#include "capi/check.h"
#include "capi/edits.h"
#include "capi/scope.h"
#include "flow/check.h"
#include "flow/prep.h"
#include "merge/textual.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"

/* The merge in one order, as it is. */
struct prep_order {
	struct merge_input in;
	struct merge_result merge;
	git_oid merged;		/* as git leaves it, conflicts and all */
	git_oid before;		/* conflicts resolved as is known, nothing beyond */
	git_oid after;		/* the known resolution */
};

#define PREP_CONSUMER SIDE_OURS	/* in orders[0] */

/* A file that the resolution changes. */
struct prep_file {
	const char *path;
	/* texts in the arena; NULL: not there */
	const char *own, *merged, *wanted;	/* consumer's, before, after */
	size_t own_len, merged_len, wanted_len;
	uint32_t own_mode;
	struct tree_change change;	/* from before to after */
	bool whole;		/* one piece: it comes, goes, or cannot be looked into */
	size_t first, n;	/* its pieces */
};

#define PREP_NO_UNIT SIZE_MAX

/* An edit that may be made in the consumer's tree. */
struct prep_piece {
	size_t file;
	struct edit edit;	/* of the consumer's text, unless @fixed or the file is whole */
	size_t unit;		/* pieces of one unit go together */
	size_t within;		/* the unit whose braces it is in, PREP_NO_UNIT: old ones */
	const char *why;	/* it stays in the merge */
	bool fixed;		/* and nothing can change that */
};

struct prep {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	const struct rev *provider, *consumer;
	const struct flow_prep_opts *opts;
	struct prep_order orders[2];
	VEC(struct prep_file) files;	/* by path */
	VEC(struct prep_piece) pieces;	/* by file and place */
	size_t n_units;
	bool *in;			/* of units: in the prep patch */
	/* to judge with */
	struct cworld *world;
	struct snapshot own, wanted;	/* the consumer's tree, and orders[0].after */
	struct tree_changes reverted;	/* from the latter to the former */
	struct prep_scopes *scopes;	/* of both, in the files that change */
	struct arena arena;
	struct flow_prep_result *out;
};

/* Both merges as git makes them (prep-known.c). 0, <0. */
int prep_merges(struct prep *g, struct err *err);
/* What is known about them. 0, 1 nothing to split, <0. */
int prep_know(struct prep *g, struct err *err);
/* The same where nobody has worked it out (prep-learn.c). */
int prep_learn(struct prep *g, struct err *err);

/* A finding of the merge with what was learnt for it, for the result. */
void prep_keep_learned(struct flow_prep_result *out, const struct flow_silent *s);
/* Wrappers in the consumer's tree and the merge after that (prep-shim.c). As prep_know(). */
int prep_shim(git_oid *own, struct prep *g, struct err *err);

/* ------------------------------------------------------- pieces (prep-pieces.c) */

/* Takes the resolution apart. 0, <0. */
int prep_take_apart(struct prep *g, struct err *err);
/* The consumer's file with the pieces of those units that are in; @where: edits_apply(). */
void prep_text(struct strbuf *out, const struct prep *g, const struct prep_file *f,
	       const bool *in, size_t *where);
/* Whether a unit has a piece in the file that is in. */
bool prep_file_changes(const struct prep *g, const struct prep_file *f, const bool *in);
/* The consumer's tree with those units, over an empty snapshot. */
void prep_tree(struct snapshot *out, const struct prep *g, const bool *in);

/* ---------------------------------------------------------- judging (prep-judge.c) */

/* Something that the consumer's tree with some units does not bear out. */
struct prep_trouble {
	const char *path;
	uint32_t line;		/* there; 0: of the file as a whole */
	const char *symbol;	/* "" none */
	const char *text;	/* a sentence, no full stop */
	/* where what it does not go with is, in the same tree, or NULL */
	const char *cause_path;
	uint32_t cause_line;
	const struct prep_piece *piece;	/* that it is about, or NULL */
	size_t cure;		/* the unit that would do, PREP_NO_UNIT: not known */
};

typedef VEC(struct prep_trouble) prep_troubles;

int prep_judge_open(struct prep *g, struct err *err);
/* The trees alone, as often as g->orders[0].after is another one. */
int prep_judge_trees_open(struct prep *g, struct err *err);
/* What the silent checks say of @with in the consumer's place; @in: units, NULL: others. */
int prep_judge_trees(prep_troubles *out, struct prep *g, const struct snapshot *with,
		     const bool *in, struct err *err);
/* The files that change alone cost little; the whole tree is what counts in the end. */
enum prep_depth { PREP_FILES, PREP_WHOLE };

/* Appends what is wrong, strings in g->arena. 1 something, 0 nothing, <0 failed. */
int prep_judge(prep_troubles *out, struct prep *g, const bool *in, enum prep_depth depth,
	       struct err *err);
/* Uses in all of @with that what it changed in the consumer's tree left behind. 0, 1, <0. */
int prep_judge_left(prep_troubles *out, struct prep *g, const struct snapshot *with,
		    const bool *in, struct err *err);
/* What a text alone tells (prep-text.c). */
void prep_judge_text(prep_troubles *out, struct prep *g, const bool *in);

/* The consumer's tree, the resolved merge, and what is between them. */
enum prep_side { PREP_OWN, PREP_WANTED, PREP_NOW, PREP_N_SIDES };

/* One file in these three. */
struct prep_scope {
	const struct prep_file *f;
	struct scope_file *of[PREP_N_SIDES];
	struct ctree *tree[PREP_N_SIDES];
	struct strbuf text;	/* of PREP_NOW */
	size_t *where;		/* of each piece of the file, edits_apply() */
	const bool *in;
};

/* Reads the first two, once (prep-scope.c). */
int prep_scopes_open(struct prep *g, struct err *err);
void prep_scopes_free(struct prep_scopes *s);
/*
 * What functions have to no use, what is not declared for a file, and lines that were
 * written for another type than they meet.
 */
int prep_judge_scope(prep_troubles *out, struct prep *g, const struct snapshot *with,
		     const bool *in, struct err *err);
/* The last two of these, of one file (prep-names.c). */
int prep_judge_names(prep_troubles *out, struct prep *g, const struct prep_scope *s,
		     struct err *err);
/* The function of a side that line @line is in, or NULL. */
struct scope_func *prep_func_at(const struct scope_file *s, uint32_t line);

/* --------------------------------------------------------- choosing (prep-choose.c) */

/* Fills g->in, and why of what is not. 0 some are in, 1 none, <0 failed. */
int prep_choose(struct prep *g, struct err *err);

/* ---------------------------------------------------------- merging (prep-merge.c) */

struct prep_merged {
	git_oid own;		/* the consumer's tree with the units */
	struct merge_result merge;
	git_oid merged, resolved;	/* trees; the latter with known conflicts resolved */
};

#define PREP_MERGED_INIT { .merge = MERGE_RESULT_INIT }

void prep_merged_release(struct prep_merged *m);
/* A commit of tree @own, which has the consumer's merge bases with the provider. 0, <0. */
int prep_commit(struct rev *rev, struct prep *g, const git_oid *own, struct err *err);

#define _cleanup_prep_merged_ _cleanup_(prep_merged_release)

/*
 * The merge with the consumer's tree being @own. 0; 1 it cannot be resolved as the merge as
 * it is can: *@path is one that is new in conflict, or in conflict in another way. <0.
 */
int prep_merge(struct prep_merged *out, const char **path, struct prep *g, int order,
	       const git_oid *own, struct err *err);
/* What the resolved merge and a diff give, as git apply. 0, 1 it does not apply, <0. */
int prep_put_on(git_oid *out, struct prep *g, const git_oid *tree, const struct strbuf *diff,
		const char *name, struct err *err);

/* ---------------------------------------------------------- writing (prep-write.c) */

/* The two mails from their diffs. 0, <0. */
int prep_write(struct prep *g, struct err *err);

#endif
