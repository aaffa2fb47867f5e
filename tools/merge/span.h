/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For merge/ itself: where in a file a side changed it. Made once for a changed
 * path of a side; two of them tell without a diff that changes do not touch.
 */
#ifndef MERGE_SPAN_H
#define MERGE_SPAN_H

#include <stdbool.h>

#include "merge/textual.h"
#include "repo/blob.h"

enum span_state {
	SPAN_KNOWN,
	SPAN_BINARY,		/* or too large: the rest is not filled */
	SPAN_ATTRIBUTE,		/* git has been told how to merge it: likewise */
};

/* One stretch of whole lines, the same above and below it on both sides. */
struct merge_span {
	enum span_state state;
	size_t start, base_end, side_end;	/* bytes */
	size_t lines;			/* of base or side, whichever has more */
	/*
	 * Where in the base the last line above begins, and the first one below,
	 * that stand in both versions once only; SIZE_MAX: none.
	 */
	size_t mark_above, mark_below;
	/*
	 * Whether what is the same above (below) has more lines than any stretch
	 * that a diff could match in another place: than the changed ones and what
	 * is between the landmarks around them.
	 */
	bool firm_above, firm_below;
};

/* Whether git has been told how to merge a path, which is for git to act on, then. */
bool span_has_attribute(const struct merge_side *side, struct repo *r, const char *path);
/* Of a change under any path; of @side it is known here whether it has info/attributes. */
int span_make(struct merge_span *out, const struct merge_side *side,
	      const struct tree_change *c, struct repo *r, struct blob *base,
	      struct blob *text, struct err *err);
/*
 * The same, borrowed from @side, which remembers it. Any number of threads may ask. @base and
 * @text, what the side made of it, are filled when they have to be read; @base
 * serves the other side of the same path.
 */
int span_get(const struct merge_span **out, const struct merge_side *side,
	     const struct tree_change *change, struct repo *r,
	     struct blob *base, struct blob *text, struct err *err);
/*
 * Whether @a lies above @b with landmarks between them, so that no diff algorithm of
 * git's finds changes that touch each other. span.c has the proof.
 */
bool span_above(const struct merge_span *a, const struct merge_span *b);
/* The same in either order. */
bool spans_apart(const struct merge_span *a, const struct merge_span *b);
void spans_free(struct merge_side *side);

/*
 * A version of a file for merging. 0, 1 when it is too large or binary (@out is
 * valid all the same), <0 failed.
 */
int span_read(struct blob *out, struct repo *r, const git_oid *oid,
	      struct err *err);

#endif
