/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * In which order trees are merged with the fewest conflicts to resolve.
 *
 * Which two trees conflict, and where, is known from the pairs; the order says which
 * merges meet that. A merge is counted once for each path in which its tree conflicts
 * with any that is in before it: a tree that conflicts with three others in one file has
 * one conflict when it comes last, and each of them has one when it comes first. What the
 * store resolves is not counted. Conflicts of three trees that no two of them have are
 * not known.
 *
 * A tree stays behind its upstream, and behind what it contains.
 *
 * Two starts, the order of the file and a greedy one (next comes the tree that makes the
 * fewest others conflict), and from either trees are moved one by one while that helps.
 * The same input gives the same order; the file's is kept unless another one is better.
 */
#ifndef FLOW_INTEGRATE_ORDER_H
#define FLOW_INTEGRATE_ORDER_H

#include "flow/fixup.h"
#include "flow/trees.h"

struct integrate_order_row {
	const struct tree *tree;
	size_t conflicts;	/* paths that its merge has to resolve */
};

struct integrate_order {
	struct rev base;
	struct integrate_order_row *rows;	/* in the order that is suggested */
	size_t n;	/* without the base, and trees that cannot be merged */
	size_t as_filed, suggested;	/* conflicts to resolve in all */
	bool other;	/* it is another one than that of the file */
};

#define INTEGRATE_ORDER_INIT { .base = REV_INIT }

void integrate_order_release(struct integrate_order *o);

#define _cleanup_integrate_order_ _cleanup_(integrate_order_release)

/*
 * @onto as integrate_opts has it; @fixups may be NULL. 0 or <0. Changes nothing. @trees
 * outlives the result.
 */
int integrate_order_suggest(struct integrate_order *out, struct ctx *ctx,
			    const struct trees *trees, struct flow_fixups *fixups,
			    const char *onto, struct err *err);

#endif
