/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Trees, read from their raw bytes. Two trees are compared by descending only
 * where ids differ, so the cost follows the size of the change. Paths are
 * bytes from the top of the tree, without a leading slash.
 */
#ifndef REPO_TREE_H
#define REPO_TREE_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "repo/repo.h"

struct cache;

#define MODE_TREE 0040000u
#define MODE_FILE 0100644u
#define MODE_EXEC 0100755u
#define MODE_LINK 0120000u
#define MODE_GITLINK 0160000u

static inline bool mode_is_file(uint32_t mode)
{
	return (mode & 0170000u) == 0100000u;
}

static inline bool mode_is_tree(uint32_t mode)
{
	return (mode & 0170000u) == MODE_TREE;
}

struct tree_entry {
	git_oid oid;
	uint32_t mode;	/* as git normalises it, MODE_* */
};

/* One changed path. Mode 0: not there on that side (and a zero oid). */
struct tree_change {
	const char *path;
	uint32_t len;		/* of path, in bytes */
	uint32_t old_mode, new_mode;
	git_oid old_oid, new_oid;
};

/*
 * The paths that differ, no directories among them, in byte order of the
 * path. A file that became a directory is one deletion and many additions.
 */
struct tree_changes {
	struct tree_change *items;
	size_t n, alloc;
	/* directories of the old tree that the new one has not (no slash) */
	const char **removed_dirs;
	size_t n_removed_dirs, alloc_removed_dirs;
	struct arena arena;	/* the paths */
};

#define TREE_CHANGES_INIT \
	{ NULL, 0, 0, NULL, 0, 0, ARENA_INIT }

/*
 * From tree @old to tree @new; either may be NULL or zero, the empty tree.
 * @out is released and refilled, and untouched on failure. A damaged tree is
 * an error.
 */
int tree_diff(struct tree_changes *out, struct repo *r, const git_oid *old,
	      const git_oid *new, struct err *err);
/* The same between two trees, from the cache (NULL: none), or made and put there. */
int tree_diff_kept(struct tree_changes *out, struct repo *r, struct cache *cache,
		   const git_oid *old, const git_oid *new, struct err *err);
/*
 * The same by what is kept of the way over a third tree, which others have gone too: where
 * @old to @over is known, it takes as long as @over to @new. The list is kept as these two.
 */
int tree_diff_over(struct tree_changes *out, struct repo *r, struct cache *cache,
		   const git_oid *old, const git_oid *over, const git_oid *new,
		   struct err *err);
/*
 * The changes from @old to @new, out of the @first, from @old to some tree, and the @second,
 * from there. Directories that hold no file are not told apart from none.
 */
int tree_changes_chain(struct tree_changes *out, struct repo *r, const git_oid *old,
		       const struct tree_changes *first, const struct tree_changes *second,
		       const git_oid *new, struct err *err);
void tree_changes_release(struct tree_changes *c);
/*
 * Appends a list as a block of bytes; and back, taken for bytes from outside: false, no such
 * block, and @out is untouched.
 */
void tree_changes_pack(struct strbuf *out, const struct tree_changes *c);
bool tree_changes_unpack(struct tree_changes *out, const void *block, size_t len);
/* NULL when unchanged. */
const struct tree_change *tree_changes_find(const struct tree_changes *c,
					    const char *path, size_t len);
/* Index of the first change at or after @path in byte order (n: none). */
size_t tree_changes_lower(const struct tree_changes *c, const char *path,
			  size_t len);
/*
 * tree_changes_find() for paths that are asked for in byte order: *@at, 0 to begin
 * with, is where the search goes on from.
 */
const struct tree_change *tree_changes_next(const struct tree_changes *c,
					    size_t *at, const char *path,
					    size_t len);

#define _cleanup_changes_ _cleanup_(tree_changes_release)

/* 0 found (also directories), 1 no such path, <0 failed. "" is the tree. */
int tree_find(struct tree_entry *out, struct repo *r, const git_oid *tree,
	      const char *path, struct err *err);
/* The same, where a path that is not there has mode 0 and a zero id. 0, or <0. */
int tree_find_any(struct tree_entry *out, struct repo *r, const git_oid *tree,
		  const char *path, struct err *err);

/*
 * Calls @fn for each path that is not a directory, in byte order of the path
 * as git's index has it; @path is valid during the call. Non-zero from @fn ends
 * the walk and is returned.
 */
typedef int (*tree_list_fn)(void *payload, const char *path, size_t len,
			    const struct tree_entry *entry, struct err *err);
int tree_list(struct repo *r, const git_oid *tree, tree_list_fn fn,
	      void *payload, struct err *err);
/* The same below one directory; paths are from the top. 1: no such directory. */
int tree_list_dir(struct repo *r, const git_oid *tree, const char *dir,
		  tree_list_fn fn, void *payload, struct err *err);

#endif
