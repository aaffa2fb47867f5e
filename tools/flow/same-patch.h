/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Commits are known by what they do: whether two of them are one patch, applied
 * twice, or rebased. Stable patch-ids are dear (two git children each) and kept
 * in the cache.
 */
#ifndef FLOW_SAME_PATCH_H
#define FLOW_SAME_PATCH_H

#include <stdbool.h>

#include "repo/ctx.h"

/* From the surest down. */
enum same_patch {
	SAME_NOT,
	SAME_PATCH_ID,		/* equal stable patch-ids */
	SAME_CHERRY_PICK,	/* one names the other, or both name a third */
	SAME_SUBJECT,		/* author and subject are equal */
};

/* "patch-id", "cherry-pick", "subject"; NULL for SAME_NOT. */
const char *same_patch_name(enum same_patch how);

/* The surest way in which they are one patch. 0, or <0 failed. */
int same_patch(enum same_patch *out, struct ctx *ctx, const git_oid *a,
	       const git_oid *b, struct err *err);

/*
 * Whether one is the other rebased: author, author date and subject are equal, or
 * the patch-id is. 1 yes, 0 no, <0 failed.
 */
int same_commit(struct ctx *ctx, const git_oid *a, const git_oid *b,
		struct err *err);

/* history_patch_id() by way of the cache: 0; 1 there is none; <0 failed. */
int same_patch_id(git_oid *out, struct ctx *ctx, const git_oid *commit,
		  struct err *err);

/*
 * The same of many commits, with two git children for those that are not in the cache.
 * @has[i]: whether there is one.
 */
int same_patch_ids(git_oid *out, bool *has, struct ctx *ctx, const git_oid *commits,
		   size_t n, struct err *err);

/*
 * The ids that a message says it is a copy of, at most @max of them, as hex that
 * points into @message: "(cherry picked from commit X)", "commit X
 * upstream.", "[ Upstream commit X ]", each a line of its own. For tests, too.
 */
struct picked {
	const char *hex;
	size_t len;		/* GIT_OID_HEXSZ at most, 7 at least */
};

size_t same_patch_picked(struct picked *out, size_t max, const char *message);

#endif
