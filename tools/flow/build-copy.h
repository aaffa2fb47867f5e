/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A copy of a tree that a command of the user is run in, one tree after the other: it
 * is brought up to date from one to the next, so that what a build left there is of use.
 *
 * The command runs at the top of it, with HOME and TMPDIR in directories beside it, nothing
 * else of the environment but PATH and the like (base/proc.h), and
 * GIT_CEILING_DIRECTORIES so that git finds no repository above.
 */
#ifndef FLOW_BUILD_COPY_H
#define FLOW_BUILD_COPY_H

#include <git2.h>

#include "base/proc.h"
#include "repo/ctx.h"

struct build_copy {
	char *dir;		/* tree/, home/, tmp/; NULL: none is written */
	git_oid at;		/* the tree that is there */
};

#define BUILD_COPY_INIT { NULL, { { 0 } } }

/* Makes it a copy of @tree, which @r reads. 0, <0. */
int build_copy_write(struct build_copy *c, const struct ctx *ctx, struct repo *r,
		     const git_oid *tree, struct err *err);
/*
 * Runs a command there, stderr with its stdout. @env: more "NAME=value" rows, n of
 * them. 0 when it ran, as proc_run().
 */
int build_copy_run(struct proc_result *res, const struct build_copy *c,
		   const struct ctx *ctx, const char *const *argv,
		   const char *const *env, size_t n_env, unsigned int timeout_s,
		   struct err *err);
/*
 * Appends "status N", and the last whole lines of what it printed, NUL bytes replaced.
 */
void build_copy_said(struct strbuf *out, const struct proc_result *res);
void build_copy_release(struct build_copy *c);

#endif
