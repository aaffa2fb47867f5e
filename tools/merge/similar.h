/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For merge/ itself: how much of a file is in another one, in the numbers by which git takes
 * one for the other renamed (diffcore_count_changes() and estimate_similarity()): of the
 * bytes of the larger file, those in lines that both have, or pieces of 64 bytes.
 */
#ifndef MERGE_SIMILAR_H
#define MERGE_SIMILAR_H

#include "base/cleanup.h"
#include "repo/blob.h"

#define SIMILAR_ALL 60000	/* the same bytes */
#define SIMILAR_RENAMED 30000	/* so much is a rename */
#define SIMILAR_NAMED 45000	/* ... is one without another look, when the name is the same */

struct similar;

/* What others are compared with. NULL: as for similar_score(). */
struct similar *similar_new(const struct blob *b);
struct similar *similar_free(struct similar *s);	/* returns NULL */

DEFINE_CLEANUP(struct similar *, similar_free)

/* <0: versions of git differ in how they count that: a carriage return, a line without end. */
int similar_score(struct similar *s, const struct blob *b);
/* What the score of two files of these sizes can be at most; 0: git does not look at them. */
int similar_most(size_t a, size_t b);

#endif
