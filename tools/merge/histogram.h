/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For merge/ itself: which lines two texts have in common, line by line as git's merges
 * (ort) find it. The algorithm is histogram diff, of JGit by origin: the longest run of
 * lines that is rarest in the first text is taken to be the same in both, and then what
 * lies above and below it alike. Changes then slide as git's do: up to the next ones, or
 * down.
 */
#ifndef MERGE_HISTOGRAM_H
#define MERGE_HISTOGRAM_H

#include "base/vec.h"
#include "merge/lines.h"

/* Lines @a to @a + @a_n of the first text became @b to @b + @b_n of the second. */
struct line_change {
	size_t a, a_n, b, b_n;
};

struct line_changes {
	VEC(struct line_change) v;
};

#define LINE_CHANGES_INIT { VEC_INIT }

void line_changes_release(struct line_changes *c);

#define _cleanup_line_changes_ _cleanup_(line_changes_release)

/*
 * Fills @out (empty before), in order. @a has been cut before anything else, both with
 * @n_kinds kinds. 0; 1 where git takes another way (all that is common is in many places)
 * or it would take too long.
 */
int histogram_diff(struct line_changes *out, const struct lines *a, const struct lines *b,
		   size_t n_kinds);

#endif
