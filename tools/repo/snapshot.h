/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A tree as it would be: a tree of the repository under an overlay of paths
 * that have another blob, other bytes held in memory, or are gone. Filled by
 * one thread; after that any number may read, each with its own repo handle.
 * It refers to the repository's own objects only, never to a scratch store.
 */
#ifndef REPO_SNAPSHOT_H
#define REPO_SNAPSHOT_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "repo/blob.h"
#include "repo/tree.h"

struct snap_entry {
	git_oid oid;		/* valid when has_oid */
	const char *data;	/* when held in memory, else NULL */
	size_t len;		/* of data */
	uint32_t mode;		/* MODE_*, never MODE_TREE; 0: deleted */
	bool has_oid;
};

struct snapshot {
	git_oid tree;
	struct map paths;		/* path -> index into items */
	struct snap_entry *items;
	size_t n, alloc;
	struct map dirs;		/* of the overlay, for lookups */
	struct arena arena;
};

#define SNAPSHOT_INIT \
	{ { { 0 } }, MAP_INIT, NULL, 0, 0, MAP_INIT, ARENA_INIT }

/* A zero @tree is the empty one. */
void snapshot_init(struct snapshot *s, const git_oid *tree);
void snapshot_release(struct snapshot *s);

#define _cleanup_snapshot_ _cleanup_(snapshot_release)

/*
 * The last word on a path counts. Setting p/q while p is a file below hides
 * p; setting p while p/... exist below hides those; within the overlay itself
 * the caller keeps such clashes out.
 */
void snapshot_set_blob(struct snapshot *s, const char *path, size_t len,
		       const git_oid *oid, uint32_t mode);
/* Copies @data. @oid: its id when known, else NULL. */
void snapshot_set_content(struct snapshot *s, const char *path, size_t len,
			  const void *data, size_t data_len,
			  const git_oid *oid, uint32_t mode);
void snapshot_set_deleted(struct snapshot *s, const char *path, size_t len);

/* 0 found, 1 no such file, <0 failed. Directories are not found. */
int snapshot_find(struct snap_entry *out, const struct snapshot *s,
		  struct repo *r, const char *path, struct err *err);

struct snap_file {
	const char *data;	/* valid until snap_file_release() */
	size_t len;
	git_oid oid;		/* valid when has_oid */
	uint32_t mode;
	bool has_oid;
	struct blob blob;	/* what holds data, when the snapshot does not */
};

#define SNAP_FILE_INIT { NULL, 0, { { 0 } }, 0, false, BLOB_INIT }

/* As snapshot_find(), with content (none for a submodule). @ceiling as blob. */
int snapshot_read(struct snap_file *out, const struct snapshot *s,
		  struct repo *r, const char *path, size_t ceiling,
		  struct err *err);
/* The same, where what is over the ceiling is as good as not there: 1. */
int snapshot_read_fitting(struct snap_file *out, const struct snapshot *s,
			  struct repo *r, const char *path, size_t ceiling,
			  struct err *err);
void snap_file_release(struct snap_file *f);

#define _cleanup_snap_file_ _cleanup_(snap_file_release)

/* Every file; those of the overlay come after those of the tree below. */
typedef int (*snapshot_fn)(void *payload, const char *path, size_t len,
			   const struct snap_entry *entry, struct err *err);
int snapshot_each(const struct snapshot *s, struct repo *r, snapshot_fn fn,
		  void *payload, struct err *err);
/* The same for what is at or below one directory. */
int snapshot_each_in(const struct snapshot *s, struct repo *r, const char *dir,
		     snapshot_fn fn, void *payload, struct err *err);
/* Does this path exist as a directory? */
int snapshot_has_dir(const struct snapshot *s, struct repo *r, const char *dir,
		     struct err *err);	/* 1 yes, 0 no, <0 failed */

struct scratch;

/*
 * The tree object it is, written (with blobs and subtrees that are new) into
 * the scratch store. Costs as much as the overlay is large.
 */
int snapshot_write_tree(git_oid *out, const struct snapshot *s,
			struct scratch *scratch, struct err *err);

#endif
