/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For merge/ itself: three versions of a text merged as git's ort does it, byte for byte
 * (xdl_merge of git's xdiff, zealous, with conflict markers in merge style).
 */
#ifndef MERGE_THREEWAY_H
#define MERGE_THREEWAY_H

#include "base/strbuf.h"
#include "repo/blob.h"

struct threeway {
	const struct blob *base, *ours, *theirs;
	const char *ours_name, *theirs_name;	/* for the markers */
};

enum threeway_verdict {
	THREEWAY_CLEAN,
	THREEWAY_CONFLICT,
	THREEWAY_DOUBT,		/* a diff is in doubt, see histogram_diff() */
};

/* Appends the merge to @out (may be NULL), unless it is in doubt. */
enum threeway_verdict threeway_merge(struct strbuf *out, const struct threeway *t);

#endif
