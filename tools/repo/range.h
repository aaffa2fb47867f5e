/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What commits have that others have not, without git: `git rev-list --topo-order
 * TIP --not NOT…` and `--left-right A...B`. The walk goes down by generation number where
 * there is a commit-graph, else by date, and where dates lie it looks a few commits
 * further, as git does (limit_list, still_interesting).
 */
#ifndef REPO_RANGE_H
#define REPO_RANGE_H

#include <git2.h>
#include <stdint.h>

#include "base/vec.h"
#include "repo/repo.h"
#include "repo/rev.h"

/*
 * Reachable from @tip but from none of @not (may be NULL), in the order of `git log
 * --topo-order`. 0, 1 where only git can tell (a shallow clone, missing commits).
 */
int range_commits(struct oid_vec *out, struct repo *r, const git_oid *tip,
		  const struct oid_vec *not);

struct commit_range {
	struct oid_vec commits;
	VEC(int64_t) dates;	/* of the committers, seconds since the epoch */
};

#define RANGE_INIT { VEC_INIT, VEC_INIT }

void range_release(struct commit_range *r);

#define _cleanup_range_ _cleanup_(range_release)

/* What either of two has and the other has not, each as above; appended. */
int range_sides(struct commit_range *only_a, struct commit_range *only_b, struct repo *r,
		const git_oid *a, const git_oid *b);

#endif
