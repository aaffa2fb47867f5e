/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The git program on this repository, in a sealed environment: no system or
 * user configuration, hooks, fsmonitor, pager, prompts, lazy fetches, replace
 * objects, external diffs or merge drivers of the repository (they fall back to
 * the text merge); rename and conflict settings as git ships them.
 */
#ifndef REPO_GIT_H
#define REPO_GIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/proc.h"
#include "repo/repo.h"

struct scratch;

struct git_opts {
	const char *in;			/* for its stdin; NULL: nothing */
	size_t in_len;
	struct scratch *scratch;	/* objects are read and written there */
	const char *const *env;		/* more "NAME=value" rows, or NULL */
	const char *const *config;	/* more "key=value" rows for -c, or NULL */
	unsigned int timeout_ms;	/* 0: as proc.h */
	size_t out_ceiling;		/* 0: as proc.h */
	bool user_config;	/* keep the user's config: signing, identity */
	bool any_status;	/* a status other than 0 is no failure */
	bool apart;	/* the repository alone: no scratch store that @r reads */
	bool bare;	/* as if there were no work tree: none of its attributes */
};

/*
 * @argv: what follows "git", NULL-terminated ("rev-list", "--all", NULL).
 * @opts may be NULL. 0 when it ran (and exited with 0, but for any_status);
 * else -1 with its first line of complaint.
 */
int git_run(struct proc_result *res, const struct repo *r,
	    const char *const *argv, const struct git_opts *opts,
	    struct err *err);

/* "2.39.5", of the git that is run; it is asked once a process. free() it. */
int git_version(char **out, const struct repo *r, struct err *err);

#endif
