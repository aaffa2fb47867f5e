/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lists of trees that other people keep, turned into a trees file: linux-next's
 * Next/Trees with Next/SHA1s, and the configuration of dim's integration tree
 * (drm-tip's nightly.conf).
 *
 * All of it is text from outside. Names have to be fit for a ref, urls for a line;
 * what is not is an error with its line, and nothing is run or expanded.
 */
#ifndef FLOW_TREES_IMPORT_H
#define FLOW_TREES_IMPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/trees.h"

/* Where a tree's tip is kept: this and its name. */
#define TREES_REF_PREFIX "refs/crosstree/trees/"

struct listed_tree {
	const char *name;
	const char *url;	/* "url#branch"; NULL: none is known */
	const char *commit;	/* 40 or 64 hex digits, NULL: not told */
	bool quilt;
	uint32_t line;		/* in its list */
};

struct tree_list {
	VEC(struct listed_tree) trees;	/* in merge order */
	const char *upstream;	/* the tree that all others end in, or NULL */
	struct arena arena;
};

#define TREE_LIST_INIT { VEC_INIT, NULL, ARENA_INIT }

void tree_list_release(struct tree_list *l);

#define _cleanup_tree_list_ _cleanup_(tree_list_release)

/* Text of a list, and what messages call it. */
struct list_text {
	const char *text;
	size_t len;
	const char *source;
};

/*
 * linux-next: one line a tree, "name type url#branch", where type is git or quilt, and
 * "name commit"; whatever else stands there is a heading. @sha1s may be NULL. The
 * first tree is what the others are based on.
 */
int tree_list_next(struct tree_list *out, const struct list_text *trees,
		   const struct list_text *sha1s, struct err *err);

/*
 * dim: the shell arrays PREFIX_repos, [repo]="url…", and PREFIX_config, "repo branch
 * [commit]" an entry. A tree has the name of its branch.
 */
int tree_list_dim(struct tree_list *out, const struct list_text *conf,
		  struct err *err);

/* Whether the text looks like the second kind. */
bool tree_list_is_dim(const struct list_text *text);

/*
 * Appends the trees file. What the entries of @local, which may be NULL, say of a
 * tree of that name goes first; its other entries come last. A commit is written
 * as such when @by_commit, else as the ref below TREES_REF_PREFIX.
 */
void tree_list_write(struct strbuf *out, struct tree_list *l,
		     const struct trees *local, bool by_commit);

#endif
