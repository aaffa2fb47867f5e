/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Series in flight as tips that can be checked like any tree: each is put on the
 * same revision, in memory. Of the versions of a series the newest counts.
 */
#ifndef FLOW_SERIES_TIPS_H
#define FLOW_SERIES_TIPS_H

#include "flow/matrix.h"

struct series_tips {
	/*
	 * In the order found, named after what they are about. One that does not
	 * apply, or not as a whole, is left out with the reason.
	 */
	struct matrix_subject *items;
	size_t n, alloc;
	size_t n_rejected;
	struct arena arena;
};

#define SERIES_TIPS_INIT { NULL, 0, 0, 0, ARENA_INIT }

/*
 * @paths: whatever a series comes in, of many threads too. Fails when one cannot
 * be read, or holds no series at all. The commits are in the scratch store of
 * @ctx.
 */
int series_tips_make(struct series_tips *out, struct ctx *ctx,
		     const struct rev *onto, const char *const *paths, size_t n,
		     struct err *err);
void series_tips_release(struct series_tips *t);

#define _cleanup_series_tips_ _cleanup_(series_tips_release)

#endif
