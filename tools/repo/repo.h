/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A repository, opened through libgit2. The handle is for one thread: a worker
 * takes its own with repo_dup() (or ctx_worker_repo(), see ctx.h). Nothing in
 * this layer writes to the repository, its cache aside (cache.h).
 */
#ifndef REPO_REPO_H
#define REPO_REPO_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct repo;

/*
 * Once a process, before anything else here, and the counterpart. Calls nest.
 * Environment and locale are left alone; no certificates are read.
 */
int repo_lib_init(struct err *err);
void repo_lib_shutdown(void);
/* Lets more of the objects that were read stay in memory, for this process. */
void repo_lib_expect_many_trees(void);

/*
 * Opens the repository that @dir (NULL: the current directory) lies in, the
 * way git finds it: upwards, bare or not, linked work trees, $GIT_DIR first.
 * Refused with a message that says why: SHA-256 and reftable repositories,
 * unknown extensions, a repository that somebody else owns. ERR_NOT_FOUND when
 * there is none.
 */
int repo_open(struct repo **out, const char *dir, struct err *err);
/* Another handle on the same repository, with the same extra object dirs. */
int repo_dup(struct repo **out, const struct repo *from, struct err *err);
struct repo *repo_free(struct repo *r);	/* returns NULL */

DEFINE_CLEANUP(struct repo *, repo_free)

/* All borrowed, valid as long as the handle. */
git_repository *repo_git(const struct repo *r);
git_odb *repo_odb(const struct repo *r);
const char *repo_git_dir(const struct repo *r);		/* no trailing slash */
const char *repo_common_dir(const struct repo *r);	/* no trailing slash */
const char *repo_workdir(const struct repo *r);		/* NULL when bare */
bool repo_is_shallow(const struct repo *r);
/* "info/attributes", which count even without a work tree. */
bool repo_has_info_attributes(const struct repo *r);
/* Missing objects are to be expected: a partial clone. */
bool repo_is_partial(const struct repo *r);

/*
 * Makes the objects under @dir (an "objects" directory) readable through this
 * handle, after the repository's own. Used by scratch.h.
 */
int repo_add_objects(struct repo *r, const char *dir, struct err *err);

/*
 * Git configuration: system, user and repository together and `git -c` over
 * them (not for libgit2's own use); the last one wins. All return 0 found, 1
 * not set (out untouched), <0 set to something that is no such value. Multiple
 * values: the last.
 */
int repo_config_str(const struct repo *r, const char *key, char **out,
		    struct err *err);	/* free() the result */
int repo_config_int(const struct repo *r, const char *key, int64_t *out,
		    struct err *err);
int repo_config_bool(const struct repo *r, const char *key, bool *out,
		     struct err *err);
int repo_config_size(const struct repo *r, const char *key, uint64_t *out,
		     struct err *err);	/* bytes; k, m, g suffixes */
/* All values of a key that has several, first to last; one that @fn fails at ends it. */
int repo_config_each(const struct repo *r, const char *key,
		     int (*fn)(void *payload, const char *value, struct err *err),
		     void *payload, struct err *err);
/* As repo_config_str(), without what came with the repository's own config. */
int repo_config_user_str(const struct repo *r, const char *key, char **out,
			 struct err *err);

/*
 * Sets @err from the libgit2 call that has just failed with @rc: "<what>: <its
 * reason>". Call it right after the failing call. Returns -1. GIT_ENOTFOUND
 * becomes ERR_NOT_FOUND.
 */
int err_git(struct err *err, int rc, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

#endif
