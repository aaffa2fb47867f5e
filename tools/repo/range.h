/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a commit has that others have not, without git: `git rev-list --topo-order
 * TIP --not NOT…`. The walk goes down by generation number where
 * there is a commit-graph, else by date, and where dates lie it looks a few commits
 * further, as git does (limit_list, still_interesting).
 */
#ifndef REPO_RANGE_H
#define REPO_RANGE_H

#include <git2.h>

#include "repo/repo.h"
#include "repo/rev.h"

/*
 * Reachable from @tip but from none of @not (may be NULL), in the order of `git log
 * --topo-order`. 0, 1 where only git can tell (a shallow clone, missing commits).
 */
int range_commits(struct oid_vec *out, struct repo *r, const git_oid *tip,
		  const struct oid_vec *not);

#endif
