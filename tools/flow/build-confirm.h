/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the compiler says of the findings of a check. The user's command is run on
 * the merge and, where it fails there, on either side alone; an error that only the
 * merge has confirms a finding, or is one that nobody else saw.
 *
 * The command comes from the user's own git configuration, never from that of a
 * repository: crosstree.buildCommand, words as for a shell, run by argv. A word
 * {files} stands for the C files to be built, {objects} for the same with .o for .c;
 * without either, the objects are put behind. It runs at the top of a copy of the
 * tree that is made for it and removed, with HOME and TMPDIR in a directory beside
 * it, nothing else of the environment but PATH and the like (base/proc.h), and
 *
 *	CROSSTREE_TREE		merged, ours or theirs
 *	GIT_CEILING_DIRECTORIES	so that git finds no repository above
 *
 * With {files} the copy holds these files, what stands beside them and what an
 * #include may name; else the whole tree. A run may take crosstree.buildTimeout
 * seconds (1800) and print 64 MiB.
 */
#ifndef FLOW_BUILD_CONFIRM_H
#define FLOW_BUILD_CONFIRM_H

#include "flow/check.h"

/* "confirmed", "refuted", "untried" */
const char *build_verdict_name(enum build_verdict v);

/*
 * The command and its limit; @out is the words, NULL-terminated, in @a. It fails
 * when the user has configured none.
 */
struct build_command {
	const char **words;
	size_t n;
	unsigned int timeout_s;
	bool takes_files;	/* a word is {files} */
	bool takes_objects;
	struct arena arena;
};

#define BUILD_COMMAND_INIT { .arena = ARENA_INIT }

int build_command_find(struct build_command *out, const struct repo *r,
		       struct err *err);
/*
 * Another command of the user's own configuration, under @key, with the seconds that
 * a run may take under @limit. 0, 1 there is none, <0 failed.
 */
int build_command_read(struct build_command *out, const struct repo *r,
		       const char *key, const char *limit, struct err *err);
void build_command_release(struct build_command *c);

#define _cleanup_build_command_ _cleanup_(build_command_release)

/*
 * Fills what @found has of a build. @result: what was judged as the merge, or NULL.
 * 0; 1: the command could not tell, found->built.failed says why and everything is
 * untried; <0 failed.
 */
int build_confirm(struct flow_check_result *found, struct ctx *ctx,
		  const struct rev *ours, const struct rev *theirs,
		  const struct rev *result, const struct build_command *command,
		  struct err *err);

#endif
