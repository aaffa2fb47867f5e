/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How the configured trees stand: how old, how far from their upstream, who contains
 * whom, which commits and which patches several of them have, and whether they keep to
 * their topic. One walk over what they do not all have in common, with a bit for each
 * tree on each commit.
 */
#ifndef FLOW_TREES_STATUS_H
#define FLOW_TREES_STATUS_H

#include "flow/trees.h"

/* A commit outside the topic of its tree. */
struct status_off_topic {
	git_oid commit;
	const char *subject, *path;	/* path: one of those outside */
};

struct tree_status {
	int64_t tip_time;	/* when the tip was committed */
	int64_t ahead, behind;	/* of the upstream; -1: not known */
	int64_t owned;		/* by neither the upstream nor its upstreams; -1 */
	int64_t of_topic;	/* owned commits, merges aside, that were looked at; -1: no topic */
	struct status_off_topic *off_topic;
	size_t n_off_topic;
	const char *topic_error;	/* why the topic could not be read, or NULL */
	size_t *in, n_in;	/* trees that contain its tip; of trees at one commit the others */
};

/* Commits that several trees own, none of which contains another. */
struct status_shared {
	size_t *trees, n_trees;
	size_t n;		/* commits */
	git_oid newest;
	const char *subject;
};

/* A commit and the trees that have it and not from another of these. */
struct status_copy {
	git_oid commit;
	size_t *trees, n_trees;
};

/* One patch, as several commits in different trees. */
struct status_patch {
	const char *subject;	/* of the first copy */
	struct status_copy *copies;
	size_t n;
};

struct trees_status {
	struct tree_status *trees;	/* one a tree of the file */
	struct status_shared *shared;	/* the most commits first */
	size_t n_shared;
	struct status_patch *patches;
	size_t n_patches;
	struct arena arena;
};

#define TREES_STATUS_INIT { .arena = ARENA_INIT }

void trees_status_release(struct trees_status *s);

#define _cleanup_trees_status_ _cleanup_(trees_status_release)

/* Trees that cannot be read are left out of everything. 0, or <0 failed. */
int flow_trees_status(struct trees_status *out, struct ctx *ctx, const struct trees *trees,
		      struct err *err);

#endif
