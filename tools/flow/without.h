/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A tip without the commits that keep it from merging: as if they had been reverted, the
 * newest first.
 *
 * Which ones is found greedily. Of the commits that touch what conflicts the newest
 * is taken out first, until the rest merges; then each of them is tried with it
 * again, since not all need have been in the way. The commits that silent conflicts
 * name are known beforehand. Last, what depends on them: a tree that is left with uses of
 * what it does not have any more loses the commits that took it away, too.
 */
#ifndef FLOW_WITHOUT_H
#define FLOW_WITHOUT_H

#include "capi/check.h"
#include "flow/resolve.h"
#include "merge/textual.h"
#include "repo/history.h"

struct without_want {
	struct resolver *by;		/* the store may resolve what is left */
	const struct merge_input *in;	/* theirs is the tip; of one base */
	const struct oid_vec *named;	/* commits that have to go */
	/* what is in conflict, or what a silent one names: later commits may have built on it */
	const char *const *paths;
	size_t n_paths;
};

struct without {
	struct commit_list list;	/* all that comes in, newest first */
	bool *out;			/* which of them are gone */
	size_t n_out;
	git_oid tip;			/* the tree of theirs without them */
	git_oid merged;			/* and of the merge with that */
};

#define WITHOUT_INIT { .list = COMMIT_LIST_INIT }

void without_release(struct without *w);

#define _cleanup_without_ _cleanup_(without_release)

/* 0; 1 there is no such set of commits; <0 failed. All trees are in the scratch store. */
int without_find(struct without *out, const struct without_want *want, struct err *err);

/*
 * Appends to @paths, which has room for two, what a silent conflict names of side @tip: the
 * use where that is the consumer's, else the declaration, before and after. How many.
 */
size_t without_paths(const char **paths, const struct check_finding *f, enum check_side tip);

#endif
