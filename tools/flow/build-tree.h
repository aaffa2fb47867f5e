/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A tree as files in a directory of ours, for a command to read. Names that lead
 * out of it (".."), ".git", and links that do not stay within it are left out, so
 * that a command which writes where the tree tells it to writes there.
 */
#ifndef FLOW_BUILD_TREE_H
#define FLOW_BUILD_TREE_H

#include "base/map.h"
#include "repo/ctx.h"
#include "repo/snapshot.h"

struct build_tree_opts {
	/*
	 * Not everything: these files (paths of it), all that an #include may name,
	 * and what stands beside these files. NULL: everything.
	 */
	const struct map *files;
	const struct ctx *ctx;	/* whether to stop */
};

/* Into @dir, which is there and empty. @left_out: how many names. */
int build_tree_write(size_t *left_out, const char *dir, const struct snapshot *s,
		     struct repo *r, const struct build_tree_opts *opts,
		     struct err *err);

/* Whether a link at @path to @target stays within the tree. For tests. */
bool build_tree_link_stays(const char *path, const char *target, size_t len);

#endif
