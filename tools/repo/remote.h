/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * git talking to another repository: over https, ssh and git alone, ssh asking nobody.
 */
#ifndef REPO_REMOTE_H
#define REPO_REMOTE_H

#include <git2.h>

#include "repo/git.h"

struct remote_opts {
	/* Somebody typed the remote or has it in his git config: a path will do, too. */
	bool local;
	/* What is fetched goes there, checked; NULL: into the repository. */
	struct scratch *scratch;
	unsigned int timeout_ms;	/* 0: half an hour */
};

/* As git_run(), of ls-remote, fetch or push. */
int remote_git(struct proc_result *res, const struct repo *r, const char *const *argv,
	       const struct remote_opts *o, struct err *err);
/* What the remote has at @ref, from the lines of `git ls-remote`; false: nothing. */
bool remote_advertises(git_oid *out, const char *lines, const char *ref);

#endif
