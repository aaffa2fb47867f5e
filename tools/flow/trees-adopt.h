/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A list of trees that somebody else keeps, found in a revision or on the disk, with
 * a ref for each tip that is here already: one fetch of linux-next brings nearly all
 * of the commits that its trees are at.
 */
#ifndef FLOW_TREES_ADOPT_H
#define FLOW_TREES_ADOPT_H

#include "flow/trees-import.h"
#include "repo/ctx.h"

/*
 * @source: a revision whose tree has Next/Trees or nightly.conf, a directory with
 * Trees and SHA1s or with Next/, or a file of one of the two kinds.
 */
int tree_list_find(struct tree_list *out, struct ctx *ctx, const char *source,
		   struct err *err);

struct adopted {
	size_t made, moved, same;	/* refs */
	size_t absent;			/* commits that are told, but not here */
};

/*
 * Sets TREES_REF_PREFIX and the name of each tree to the commit of the list, if that
 * is here. @dry_run: counts only.
 */
int tree_list_adopt(struct adopted *out, struct ctx *ctx, const struct tree_list *l,
		    bool dry_run, struct err *err);

#endif
