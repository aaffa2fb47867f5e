/* SPDX-License-Identifier: GPL-2.0-only */
/* For merge/ itself: what fixup-match.h looks things up in. */
#ifndef MERGE_FIXUP_INDEX_H
#define MERGE_FIXUP_INDEX_H

#include "merge/fixup-match.h"

/* A hunk of a record. */
struct fixup_row {
	size_t entry, variant, hunk;	/* in the store */
	const char *path;		/* of the record; NULL: not known */
	struct rerere_place place;
	bool known;			/* what became of it */
	uint64_t result;		/* and a hash of that */
	size_t next_same;		/* with the same id; private */
};

struct fixup_index {
	const struct fixup_store *store;
	VEC(struct fixup_row) rows;
	struct map ids, loose, sides;	/* -> number of a row + 1 */
	struct arena arena;
};

/* The hunks with this very id, one by one; NULL: no more. */
const struct fixup_row *fixup_index_same(const struct fixup_index *x,
					 const char *hunk_id);
const struct fixup_row *fixup_index_next(const struct fixup_index *x,
					 const struct fixup_row *row);
/*
 * One that is the same but for white space; one with a side that is the same, which one
 * line is enough for in a record of the same @path.
 */
const struct fixup_row *fixup_index_loose(const struct fixup_index *x,
					  const struct rerere_image *image,
					  size_t hunk);
const struct fixup_row *fixup_index_side(const struct fixup_index *x,
					 const struct rerere_image *image,
					 size_t hunk, const char *path);

/*
 * A record as an image and its postimage, appended. 0, 1 its hunks cannot be told, <0
 * failed.
 */
int fixup_record_read(struct rerere_image *image, struct strbuf *post,
		      const struct fixup_store *s, struct repo *r,
		      const struct fixup_entry *e, const struct fixup_variant *v,
		      struct err *err);

#endif
