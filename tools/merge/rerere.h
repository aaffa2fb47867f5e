/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Conflicted files as git rerere knows them: the id of a conflict, its normalised
 * text (the preimage), and the replay of what somebody made of it (the postimage).
 * Ids and preimages are git's, byte for byte (Documentation/technical/rerere of git;
 * tests/unit/test_rerere.c asks it), so that files can be copied from and to .git/rr-cache.
 *
 * Beyond that there is a view of each hunk by itself. Two hunks are the same when
 * both sides are; what is around them may differ.
 *
 * Pure functions over bytes. Not seen here: conversions of line ends and other
 * filters of the work tree, which git's ids include where they are configured, and
 * the conflict style: with diff3 git leaves more lines in a hunk than without, and
 * so has other ids.
 */
#ifndef MERGE_RERERE_H
#define MERGE_RERERE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"

#define RERERE_MARKER_SIZE 7	/* without the attribute conflict-marker-size */
#define RERERE_HEX_MAX 64	/* digits of an id: 40, or 64 with SHA-256 */
#define RERERE_DEPTH_MAX 32	/* conflicts within conflicts */

enum rerere_hash { RERERE_SHA1, RERERE_SHA256 };

/* Digits of an id. */
size_t rerere_hex_len(enum rerere_hash hash);

/* A conflict block. Offsets in bytes, ends are behind the last byte. */
struct rerere_hunk {
	size_t start, end;	/* in the text that was read, markers included */
	size_t pre_start, pre_end;	/* the same in the preimage */
	/* the sides in the preimage; one sorts before two */
	size_t one, one_len, two, two_len;
	/* the id that a file with this conflict alone would have */
	char id[RERERE_HEX_MAX + 1];
};

struct rerere_image {
	char id[RERERE_HEX_MAX + 1];
	struct strbuf preimage;
	VEC(struct rerere_hunk) hunks;
	unsigned int marker_size;
	bool has_nul;	/* outside of hunks, where git cuts such lines short */
};

#define RERERE_IMAGE_INIT { .preimage = STRBUF_INIT }

void rerere_image_release(struct rerere_image *image);

#define _cleanup_rerere_image_ _cleanup_(rerere_image_release)

/*
 * Reads a file with conflict markers of @marker_size characters, in any style and
 * order of sides. 1 with the image, 0 there is no conflict in it (the image is
 * filled all the same), <0 markers do not fit together, as for git: the message has
 * the line.
 */
int rerere_parse(struct rerere_image *out, const char *text, size_t len,
		 unsigned int marker_size, enum rerere_hash hash,
		 struct err *err);
/*
 * Reads a preimage again, whose marker size is found out. 1; 0 when it is not that
 * of @id, so that its hunks cannot be told.
 */
int rerere_parse_preimage(struct rerere_image *out, const char *text, size_t len,
			  const char *id, enum rerere_hash hash);

/*
 * Makes the markers of @preimage as long as @marker_size says, where it is that of @id
 * and has others: the id does not tell them apart, and git's replay does.
 */
void rerere_fit_markers(struct strbuf *preimage, const char *id,
			enum rerere_hash hash, unsigned int marker_size);

/*
 * What git does with a recorded resolution: merges the change from @preimage to
 * @postimage into the conflict at hand. 0 clean, the result appended; 1 not clean, or
 * the result still has conflicts in it, or there are NUL bytes; <0 failed.
 */
int rerere_replay(struct strbuf *out, const struct rerere_image *now,
		  const char *preimage, size_t preimage_len,
		  const char *postimage, size_t postimage_len, struct err *err);

/* What became of one hunk: bytes of the postimage, whole lines. */
struct rerere_resolution {
	bool known;
	size_t at, len;
};

/*
 * Fills one row for each hunk of @pre. A row is known when lines outside of hunks
 * are as they were, and there is but one way to find them in the postimage. Lines
 * changed elsewhere may belong to any hunk, so then none is known: false.
 */
bool rerere_resolutions(struct rerere_resolution *out,
			const struct rerere_image *pre, const char *post,
			size_t len);

/* What is to stand in place of a hunk; NULL: the hunk stays. */
struct rerere_choice {
	const char *text;
	size_t len;
};

/* Appends @text with the hunks that are decided put in; one choice a hunk. */
void rerere_splice(struct strbuf *out, const char *text, size_t len,
		   const struct rerere_image *now,
		   const struct rerere_choice *choices);

/*
 * Where a hunk is: the nearest lines above and below it that say something (three
 * letters or digits), as hashes without white space; 0 when a hunk or an end of the
 * file comes first.
 */
struct rerere_place {
	uint64_t above, below;
};

struct rerere_place rerere_place_of(const struct rerere_image *image, size_t hunk);
/* Of text without its white space. */
uint64_t rerere_loose_hash(const char *text, size_t len);
/* Lines that say something, as above. */
size_t rerere_telling_lines(const char *text, size_t len);

#endif
