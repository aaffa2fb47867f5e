/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Who touched a path last on the way from merge bases to a tip, asked once. In a matrix
 * one tree meets many others in the same file. Any number of threads may ask.
 */
#ifndef FLOW_PATH_COMMITS_H
#define FLOW_PATH_COMMITS_H

#include "flow/check.h"

struct path_commits;

/* path_commits_free() it; that returns NULL. */
struct path_commits *path_commits_new(void);
struct path_commits *path_commits_free(struct path_commits *p);

/*
 * The newest four commits. *@out is borrowed from @p, or of @a where @p is NULL. 0 or <0.
 */
int path_commits_find(struct flow_commits *out, struct path_commits *p,
		      struct arena *a, struct repo *r, const git_oid *tip,
		      const struct oid_vec *bases, const char *path, struct err *err);

#endif
