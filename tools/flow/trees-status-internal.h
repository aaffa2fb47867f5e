/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of flow/trees-status share. */
#ifndef FLOW_TREES_STATUS_INTERNAL_H
#define FLOW_TREES_STATUS_INTERNAL_H

#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "flow/trees-status.h"

struct status_commit {
	git_oid oid;
	const char *email, *subject;
	int64_t author_time;
	bool merge;
};

/*
 * The walk: commits, children before parents, and which tips reach each. Tips are the
 * trees, and behind them upstreams that are no trees of the file.
 */
struct status_walk {
	struct ctx *ctx;
	const struct trees *trees;
	struct oid_vec tips;
	VEC(size_t) upstream;		/* of each tree: its tip, or SIZE_MAX */
	VEC(struct status_commit) commits;
	struct map by_oid;		/* -> index + 1 */
	size_t words;			/* of a mask */
	uint64_t *masks;		/* words for each commit */
	struct arena arena;
};

static inline uint64_t *status_mask(const struct status_walk *w, size_t commit)
{
	return w->masks + commit * w->words;
}

static inline bool status_has(const uint64_t *mask, size_t tip)
{
	return mask[tip / 64] >> tip % 64 & 1;
}

/* Whether the tree has the commit and none of its upstreams has. */
bool status_owns(const struct status_walk *w, size_t tree, size_t commit);

int status_topics(struct trees_status *out, struct status_walk *w, struct err *err);
int status_same(struct trees_status *out, struct status_walk *w, struct err *err);

#endif
