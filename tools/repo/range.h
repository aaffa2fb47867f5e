/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a commit has that others have not: `git rev-list --topo-order TIP --not NOT…`,
 * without git where that can be. The walk goes down by generation number where
 * there is a commit-graph, else by date, and where dates lie it looks a few commits
 * further, as git does (limit_list, still_interesting).
 */
#ifndef REPO_RANGE_H
#define REPO_RANGE_H

#include <git2.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "repo/repo.h"
#include "repo/rev.h"

/*
 * Reachable from @tip but from none of @not (may be NULL), in the order of `git log
 * --topo-order`. 0, 1 where only git can tell (a shallow clone, missing commits).
 */
int range_commits(struct oid_vec *out, struct repo *r, const git_oid *tip,
		  const struct oid_vec *not);

/* The same, by git where only it can tell. */
int range_list(struct oid_vec *out, struct repo *r, const git_oid *tip,
	       const struct oid_vec *not, struct err *err);

/*
 * A range as `git rev-list --stdin` and `git log --stdin` read it: a line for each tip, and one
 * with a '^' for each of @not (may be NULL).
 */
void range_lines(struct strbuf *out, const git_oid *tips, size_t n, const struct oid_vec *not);
/* What git lists for such lines, revisions of any form, with one more @option or NULL. */
int range_ask_git(struct oid_vec *out, struct repo *r, const struct strbuf *lines,
		  const char *option, struct err *err);

#endif
