/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where a hunk that does not apply comes closest to a file. The place is the one
 * with the most lines in common, rare lines counting for more than blank ones;
 * there the two are lined up by a longest common subsequence.
 */
#ifndef FLOW_APPLY_CLOSEST_H
#define FLOW_APPLY_CLOSEST_H

#include "base/strbuf.h"
#include "patch/patch.h"

struct closest_line {
	const char *at;
	size_t len;		/* with the newline, where there is one */
};

struct closest_lines {
	struct closest_line *items;
	size_t n, alloc;
};

void closest_split(struct closest_lines *out, const char *data, size_t len);
void closest_lines_release(struct closest_lines *l);

#define _cleanup_closest_lines_ _cleanup_(closest_lines_release)

/* The two sides of a hunk; lines are borrowed from it. */
struct closest_hunk {
	struct closest_lines old, new;
};

#define CLOSEST_HUNK_INIT { { NULL, 0, 0 }, { NULL, 0, 0 } }

void closest_read_hunk(struct closest_hunk *out, const struct patch_hunk *h,
		       bool reversed);
void closest_hunk_release(struct closest_hunk *h);

#define _cleanup_closest_hunk_ _cleanup_(closest_hunk_release)

struct closest {
	bool found;		/* any line of it is there at all */
	size_t line, n;		/* the lines of the file that it is about */
	/*
	 * Lines at either end that file, old and new side agree upon: what lies
	 * between is what the conflict is about.
	 */
	size_t leading, trailing;
};

/* @pos: the line (from 0) where the hunk says it goes. */
void closest_find(struct closest *out, const struct closest_lines *file,
		  const struct closest_hunk *h, size_t pos);

#endif
