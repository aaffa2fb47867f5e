/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether merges of many trees are clean, by the paths they have in common. A side
 * may be given in two layers, from the base to a tree on its way and from there to
 * its tip: what hundreds of trees have from the same upstream is listed once. Files
 * are known by their three versions, so that what many merges do to one is done
 * once.
 */
#ifndef MERGE_JOIN_H
#define MERGE_JOIN_H

#include "merge/textual.h"
#include "repo/cache.h"

struct merge_layers {
	const struct merge_side *below;	/* NULL: @above begins at the base */
	const struct merge_side *above;
};

struct merge_join;

/* merge_join_free() it. @cache is borrowed, and may be NULL. */
struct merge_join *merge_join_new(struct cache *cache);
/* Returns NULL. */
struct merge_join *merge_join_free(struct merge_join *j);

DEFINE_CLEANUP(struct merge_join *, merge_join_free)

/*
 * A merge with one base: @one in a single layer, @other in one or two. 0: clean
 * beyond doubt, as merge_textual() finds it without git; 1: to be looked at by
 * merge_textual(); <0 failed. Any number of threads may ask, with a repository each.
 */
int merge_join_ask(struct merge_join *j, struct repo *r,
		   const struct merge_side *one, const struct merge_layers *other,
		   struct err *err);
/*
 * The same with two bases that have one base themselves: @one and @other are taken from
 * the first of the two, and @inner is what leads from their base to the first and the
 * second.
 */
int merge_join_ask_two(struct merge_join *j, struct repo *r,
		       const struct merge_side *one, const struct merge_layers *other,
		       const struct merge_side *const inner[2], struct err *err);
/*
 * Puts the files that have been in doubt to git, each once, so that asking again says
 * more. Nobody else may ask meanwhile.
 */
int merge_join_settle(struct merge_join *j, struct ctx *ctx, struct err *err);

#endif
