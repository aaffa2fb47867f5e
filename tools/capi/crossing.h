/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One direction of a sweep, for rules that start from files: what one side did,
 * met by the files that the other one changed. Of one tree against itself the base
 * is the consumer, every file is looked at (or what it is limited to), and there is no tree
 * of a provider.
 */
#ifndef CAPI_CROSSING_H
#define CAPI_CROSSING_H

#include "capi/rule.h"

/* A tree, in both ways in which one can ask it. */
struct crossing_tree {
	struct ctree *tree;
	const struct snapshot *snap;	/* NULL: there is none */
};

struct crossing {
	struct sweep *sw;
	enum check_side provider;
	struct crossing_tree from;	/* the consumer's */
	struct crossing_tree with;	/* the provider's */
	struct crossing_tree to;	/* the merged one */
	/* what the provider did, to the first base */
	const struct tree_changes *changes;
	/* to look at; they are in the merged tree. See crossing_list() */
	VEC(const char *) files;
	struct arena arena;
};

/* How many directions a sweep has: 2, or 1 of one tree against itself. */
int crossing_count(const struct sweep *sw);
void crossing_open(struct crossing *out, struct sweep *sw, enum check_side provider);
/*
 * Fills files with those that @want says are of interest: of one tree against itself all of that
 * are gone through. 0, <0.
 */
int crossing_list(struct crossing *x, bool (*want)(const char *path), struct err *err);
void crossing_release(struct crossing *x);

#define _cleanup_crossing_ _cleanup_(crossing_release)

/* Whether the provider changed @path, against every base. */
bool crossing_changed(const struct crossing *x, const char *path);
/*
 * Reads the merged version of a file: 0, 1 nothing to look at (none, binary, too
 * large, or the provider's to the byte), <0 failed.
 */
int crossing_read(struct snap_file *out, const struct crossing *x,
		  struct repo *repo, const char *path, struct err *err);
/* Moves what a probe found of @path to the sweep, as findings. */
void crossing_report(struct crossing *x, const char *path,
		     const struct check_finding *f);

#endif
