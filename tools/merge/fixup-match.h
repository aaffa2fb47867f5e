/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which recorded resolution fits a conflict.
 *
 * First as git rerere does it, by the id of the whole file. Where nothing has that id
 * or no variant goes in cleanly, hunk by hunk: a hunk with the same two sides takes
 * the recorded resolution if it can be told, is the only one, and the hunk is in the
 * same place: a neighbouring line is the same, and the file or what the sides say.
 * Whatever is short of that is named with the record it is like, and not replayed.
 */
#ifndef MERGE_FIXUP_MATCH_H
#define MERGE_FIXUP_MATCH_H

#include "merge/fixup-store.h"

/*
 * Every hunk of a store. Borrows the store, which must not change. Any number of
 * threads may look things up.
 */
struct fixup_index;

/* Reads all resolutions; what is damaged is left out. */
struct fixup_index *fixup_index_make(const struct fixup_store *s, struct repo *r);
struct fixup_index *fixup_index_free(struct fixup_index *x);	/* returns NULL */

DEFINE_CLEANUP(struct fixup_index *, fixup_index_free)

enum fixup_hunk_state {
	FIXUP_HUNK_UNKNOWN,
	FIXUP_HUNK_ONE_SIDE,	/* of a recorded one, one side is the same */
	FIXUP_HUNK_WHITE,	/* the same but for white space */
	FIXUP_HUNK_ELSEWHERE,	/* the same, but not surely the same place */
	FIXUP_HUNK_UNCLEAR,	/* what became of it cannot be told */
	FIXUP_HUNK_AMBIGUOUS,	/* it was resolved in two ways */
	FIXUP_HUNK_KNOWN,
};

/* "unknown", "one-side", "white-space", "elsewhere", "unclear", … */
const char *fixup_hunk_state_name(enum fixup_hunk_state s);

struct fixup_ref {
	char id[RERERE_HEX_MAX + 1];	/* empty: of no record */
	unsigned int variant;
	size_t hunk;			/* of the preimage */
};

struct fixup_hunk_match {
	enum fixup_hunk_state state;
	struct fixup_ref ref;
};

enum fixup_how {
	FIXUP_NONE,		/* nothing is known */
	FIXUP_DRIFT,		/* something like it is, see the hunks */
	FIXUP_PART,		/* some hunks are resolved */
	FIXUP_HUNKS,		/* all of them, one by one */
	FIXUP_REPLAYED,		/* the whole file, as git would */
};

/* "none", "drift", "part", "hunks", "replayed" */
const char *fixup_how_name(enum fixup_how h);

struct fixup_match {
	enum fixup_how how;
	char id[RERERE_HEX_MAX + 1];	/* of the conflict */
	struct fixup_ref ref;		/* REPLAYED; DRIFT: what did not go in */
	bool two_ways;			/* DRIFT: variants differ in their results */
	struct strbuf result;		/* PART and up; with what is left to do */
	/* of a conflict without text: there is a file of this mode, 0: there is none */
	uint32_t mode;
	struct fixup_hunk_match *hunks;
	size_t n_hunks;
};

#define FIXUP_MATCH_INIT { .result = STRBUF_INIT }

void fixup_match_release(struct fixup_match *m);

#define _cleanup_fixup_match_ _cleanup_(fixup_match_release)

/* A conflicted file as git left it. */
struct fixup_conflict {
	const char *path;
	const char *text;
	size_t len;
	unsigned int marker_size;
};

/*
 * 0 resolved as a whole, 1 not (out->how says what there is), <0 failed. @x may be
 * NULL: whole files only.
 */
int fixup_match_text(struct fixup_match *out, const struct fixup_store *s,
		     const struct fixup_index *x, struct repo *r,
		     const struct fixup_conflict *c, struct err *err);
/*
 * A conflict without text, by its kind and stages: only the very same one is
 * resolved. As above.
 */
int fixup_match_kind(struct fixup_match *out, const struct fixup_store *s,
		     struct repo *r, const char *path, const char *kind,
		     const struct tree_entry stages[3], struct err *err);

#endif
