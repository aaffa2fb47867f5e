/* SPDX-License-Identifier: GPL-2.0-only */
/* For repo/history.c: the history of a few paths over a range, without git. */
#ifndef REPO_HISTORY_PATH_H
#define REPO_HISTORY_PATH_H

#include "repo/history.h"

/*
 * What `git log --topo-order @tip --not @not… -- @opts->paths` shows, up to @opts->limit;
 * the other options are not looked at. 0, <0, or 1 where only git can tell; @out may hold
 * some commits then.
 */
int history_of_paths(struct commit_list *out, struct repo *r, const git_oid *tip,
		     const struct oid_vec *not, const struct history_opts *opts,
		     struct err *err);

#endif
