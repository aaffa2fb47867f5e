/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the user's command (flow/build-confirm.h) says of trees that are proposed: errors that
 * the trees they were made from have not.
 */
#ifndef FLOW_BUILD_COMPARE_H
#define FLOW_BUILD_COMPARE_H

#include "base/map.h"
#include "flow/build-confirm.h"

#define BUILD_MAX_FILES 256u	/* that are built of a tree */

struct build_tree_ask {
	const git_oid *tree;		/* may be in the scratch store */
	const git_oid *before[2];	/* what it was made from; the second may be NULL */
	const struct map *files;	/* paths; what is no .c file of the tree is left out */
};

struct build_compared {
	size_t files;			/* that were built */
	struct flow_compiled *items;	/* errors, sorted by path and line */
	size_t n;
	const char *failed;		/* it could not tell; or NULL */
};

/* Strings of @out in @a. 0; 1 it could not tell; <0 failed. */
int build_compare(struct build_compared *out, struct arena *a, struct ctx *ctx,
		  const struct build_tree_ask *ask, const struct build_command *command,
		  struct err *err);

#endif
