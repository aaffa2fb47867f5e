/* SPDX-License-Identifier: GPL-2.0-only */
/* The work tree as it stands, seen as a tree. */
#ifndef REPO_WORKTREE_H
#define REPO_WORKTREE_H

#include "repo/ctx.h"
#include "repo/rev.h"

/*
 * What tracked files are at this moment, whatever the index says of them: a
 * tree in the scratch store of @ctx, a zero commit, and the name "the work tree".
 * Bytes are taken as they are in the files, without filters. Index and objects
 * of the repository stay as they are.
 */
int worktree_rev(struct rev *out, struct ctx *ctx, struct err *err);

#endif
