/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where code went that one side of a merge moved: for rule-lost.c.
 *
 * A stretch of a file that a side took away is looked for among the lines which
 * that side added, in the files that are likely: those where names, or options, of the
 * old file are defined now, those that are new, and the file itself. Each line that stands in
 * both votes for the distance between them; where most votes agree the two texts
 * are aligned line by line. White space does not count.
 */
#ifndef CAPI_MOVED_H
#define CAPI_MOVED_H

#include "capi/lines.h"
#include "capi/rule.h"

/* A file in one tree. Absent, binary and very large ones have no lines. */
struct version {
	struct snap_file file;
	line_vec lines;
	bool there;
	char *settled;		/* what the lines are of, or NULL: the file */
};

#define VERSION_INIT { SNAP_FILE_INIT, VEC_INIT, false, NULL }

int version_read(struct version *v, const struct snapshot *snap, struct repo *r,
		 const char *path, struct err *err);
void version_release(struct version *v);
/* Whether the line is a conflict marker of @c, one of "<|=>". */
bool version_marker(const struct line *l, char c);

struct added_line {
	uint64_t hash;
	uint32_t line;
	uint32_t hunk;
};

/* A file that the mover added lines to, as it is after the merge. */
struct moved_to {
	const char *path;
	bool same;		/* the file that the lines were taken from */
	struct version text;
	hunk_vec hunks;		/* base to text */
	VEC(struct added_line) added;	/* sorted by hash */
};

typedef VEC(struct moved_to) moved_vec;

/*
 * The files to look in for what side @mover took from @old (removed[i]: line i of
 * the base; NULL: it copied all of it and left it there). Paths live in @arena.
 */
int moved_candidates(moved_vec *out, struct sweep *sw, struct repo *r,
		     enum check_side mover, const char *old,
		     const bool *removed,
		     struct arena *arena, struct err *err);
void moved_release(moved_vec *v);

#define MOVED_WINDOW 120	/* lines that are looked for at once */

/* Where lines [first, last) of the base are now. */
struct moved {
	const struct moved_to *to;	/* NULL: nowhere */
	uint32_t from, end;	/* the part of it that they are in */
	uint32_t line[MOVED_WINDOW];	/* by line of the window, or UINT32_MAX */
	size_t telling, found;	/* lines, but for those of the edit itself */
	size_t score;		/* to choose by: lines near the edit count most */
};

/* @edit: of [first, last), what the other side changed. */
void moved_find(struct moved *out, const moved_vec *in,
		const struct version *base, uint32_t first, uint32_t last,
		const struct hunk *edit);

#endif
