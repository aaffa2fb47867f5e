/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of --build share. */
#ifndef FLOW_BUILD_INTERNAL_H
#define FLOW_BUILD_INTERNAL_H

#include "flow/build-confirm.h"
#include "flow/build-diag.h"
#include "repo/snapshot.h"

enum tree_of { TREE_OURS, TREE_THEIRS, TREE_MERGED, N_TREES };

struct build {
	struct ctx *ctx;
	const struct build_command *command;
	struct flow_check_result *found;
	struct merge_input input;
	struct merge_result merge;	/* without the merged snapshot */
	bool judged;		/* the merge is one that was given */
	struct snapshot trees[N_TREES];
	struct map files;	/* to be built in the merge */
	struct arena arena;
	char *dir;		/* tree/, home/, tmp/; NULL: none is written */
	const char *failed;	/* why it could not tell; in the result's arena */
};

/* What a run came to. */
struct said {
	struct build_errors errors;
	int status;		/* of the command; 0: no file had to be asked about */
};

/* Puts a tree where the last one was. */
int build_write_tree(struct build *b, enum tree_of which, const struct map *files,
		     struct err *err);
/* Runs the command there. 0, 1 it could not tell (b->failed), <0 failed. */
int build_run(struct said *out, struct build *b, enum tree_of which,
	      const struct map *files, struct err *err);

/*
 * The merged tree's b->files, each side where that failed, and what that says of b->found.
 * 0, 1 it could not tell, <0 failed.
 */
int build_run_all(struct build *b, struct err *err);
void flow_build_release(struct build *b);

/* Whether a file of the merge has conflict markers, or is a choice of git's. */
bool build_conflicts(const struct build *b, const char *path);

/*
 * Fills the verdicts of b->found and what only the compiler saw. @said: by enum
 * tree_of; @passed: files with findings that have no error are fine.
 */
void build_judge(struct build *b, const struct said said[N_TREES], bool passed);

#endif
