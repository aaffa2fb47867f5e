/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What ctree*.c and closure*.c share; for those only.
 *
 * A view is four layers, each an index (names.h) with numbers of its own: the
 * anchor, the difference from there to a tree that is near the snapshot's (empty
 * where none is known), from there to the snapshot's, and the snapshot's overlay.
 * For each file of the world the view knows the layer that speaks for it and its
 * number there.
 */
#ifndef CAPI_CTREE_INTERNAL_H
#define CAPI_CTREE_INTERNAL_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "capi/ctree.h"
#include "capi/fstore.h"
#include "capi/names.h"

enum {
	LAYER_ANCHOR,
	LAYER_NEAR,
	LAYER_TREE,
	LAYER_OVERLAY,
	N_LAYERS,
	LAYER_GONE = 255,	/* no such file in this view */
};

struct layer {
	git_oid tree;		/* what it leads to; not the overlay's */
	struct names *names;
	uint32_t *ids;		/* world's file id of each file */
	file_vec gone;		/* file ids that it takes away */
	/* files by the last part of their paths, made when first needed */
	struct map bases;	/* name -> number + 1 */
	uint32_t *next;		/* number + 1 of the next with this name */
	bool have_bases;
	struct layer *below;	/* from which it leads; NULL: the anchor */
	struct layer *link;	/* in cworld.trees */
};

#define PATH_BLOCK 4096u	/* paths a block */
#define PATH_BLOCKS 4096u

/* What a path tells by itself, found out once. */
struct path_kind {
	const char *path;
	uint32_t base;		/* where its last part begins */
	bool header, in_kernel;
	bool included;		/* below include/ or arch/A/include/ */
};

struct cworld {
	struct ctx *ctx;
	git_oid want;		/* the anchor that the caller named */
	struct fstore *store;

	pthread_mutex_t lock;	/* of files, paths, arena, bases and posted */
	struct map files;	/* path -> file id */
	/*
	 * By file id, in blocks that stay where they are: who has an id reads its
	 * path without the lock.
	 */
	struct path_kind *paths[PATH_BLOCKS];
	uint32_t n_paths;
	struct arena arena;

	struct map posted;	/* name -> files of the anchor, as ctree_list() */

	pthread_mutex_t layers_lock;
	struct layer *anchor;
	struct layer *none;	/* of no files */
	struct layer *trees;
	struct near {
		git_oid tree, near;
	} near[2];		/* see cworld_set_near() */
	struct ctree *plain;	/* a view of the anchor alone */
};

/* The files one can reach from a file, by file id; the file is among them. */
struct closure {
	uint64_t *bits;
	file_vec sources;	/* .c files among them */
	uint32_t file;
	uint32_t holders;
};

#define RECENT 16

/* Such a closure to be kept, without the words in which no bit is set. */
struct reach {
	uint32_t n;
	struct reach_word {
		uint64_t bits;
		uint32_t at;
	} words[];
};

struct ctree {
	struct cworld *w;
	const struct snapshot *snap;

	pthread_mutex_t lock;	/* of all below; once ready always so */
	atomic_bool ready;
	struct layer *layers[N_LAYERS];	/* the overlay's is ours */
	uint32_t n_files;		/* file ids below this one are known */
	uint8_t *state;			/* LAYER_* of each file id */
	uint32_t *local;		/* its number there */
	struct map posted;		/* name -> list of files, as ctree_list() */
	struct map found;		/* name -> struct found */
	struct map includers;		/* header -> bits, as ctree_meet()'s files */
	struct arena arena;

	/* closure.c */
	struct map roots;		/* first component -> index into: */
	VEC(struct root *) lists_of_roots;
	bool have_roots;
	struct map resolved;		/* how an include resolves */
	/* last components of paths that this view has or lacks unlike the anchor */
	struct map news;
	const uint32_t **lists;		/* resolved includes: count, file ids */
	struct reach **reach;		/* closures that are kept */
	uint32_t n_reach;
	uint64_t *walked;		/* one that is being made */
	uint64_t *is_source;		/* .c files */
	file_vec implied;		/* what kbuild includes everywhere */
	file_vec of_sources;		/* files that include a .c file, once asked for */
	bool have_of_sources;
	struct strbuf path;		/* one that is being tried */
	struct closure *recent[RECENT];
	unsigned int next_recent;
};

struct layer *layer_new(struct cworld *w);
void layer_free(struct layer *l);
/* Once its files are known. */
void layer_number(struct cworld *w, struct layer *l);
/* Borrowed from the world. */
const struct path_kind *cworld_path_kind(const struct cworld *w, uint32_t file);
/*
 * The layers of a view of @tree but for its overlay; borrowed. With w->layers_lock held.
 */
int cworld_layers(struct layer *out[N_LAYERS], struct cworld *w, const git_oid *tree,
		  struct repo *r, struct err *err);

DEFINE_CLEANUP(struct layer *, layer_free)

/* All with t->lock held and the view ready, but for the first. */
int ctree_ready(struct ctree *t, struct err *err);
/* A ready view of the anchor, once there is one; no view of a snapshot. */
struct ctree *ctree_plain(struct cworld *w);
void ctree_free_plain(struct ctree *t);
/* UINT32_MAX when the view has no such file. */
uint32_t ctree_file(struct ctree *t, const char *path, size_t len);
/* 0 found, 1 none (as ctree_facts()), <0 failed. */
int ctree_ffile(const struct ffile **out, struct ctree *t, uint32_t file,
		struct err *err);
/*
 * ctree_facts() and ctree_take_facts() of a C file whose entry in the view's tree is known,
 * and so has not to be looked for. @squeezed, @as_kept: as with fstore_take().
 */
int ctree_entry_facts(const struct facts **out, struct ctree *t, const char *path,
		      uint32_t mode, const git_oid *blob, struct err *err);
int ctree_take_entry_facts(struct facts *out, struct strbuf *squeezed, bool as_kept,
			   struct ctree *t, const char *path, uint32_t mode,
			   const git_oid *blob, struct err *err);
/* Files of a layer whose last component is @base, appended as file ids. */
void layer_find_base(file_vec *out, struct cworld *w, struct layer *l,
		     const char *base);

/* A count and as many file ids, as long as the view. */
uint32_t *ctree_list(struct ctree *t, const uint32_t *files, size_t n);

/*
 * Fills an empty @names with the index of @tree, or of a tree that is near
 * enough, out of the cache. False: there is none, and @names is spoiled.
 */
bool anchor_load(struct names *names, git_oid *found, struct cworld *w,
		 const git_oid *tree, struct repo *r);
void anchor_store(struct names *names, struct cworld *w, const git_oid *tree);

/* To be given back; until then it is read without the lock. */
int closure_take(struct closure **out, struct ctree *t, uint32_t file,
		 struct err *err);
void closure_give(struct closure *c);
/* Sets bit i where files[i], if there is one, reaches @header: all at once. */
int closure_includers(uint64_t *bits, struct ctree *t, const char *const *files,
		      size_t n, uint32_t header, struct err *err);
int closure_resolve(file_vec *out, struct ctree *t, const char *from,
		    const char *include, bool angle, struct err *err);
/* Room for what is found out about files, and where includes begin; once. */
void closure_prepare(struct ctree *t);
void closure_find_roots(struct ctree *t);
/* All of a list of ctree_list(). */
void closure_append(file_vec *out, const uint32_t *list);
void closure_release(struct ctree *t);

static inline bool closure_has(const struct ctree *t, const struct closure *c,
			       uint32_t file)
{
	return file < t->n_files && (c->bits[file >> 6] >> (file & 63) & 1);
}

#endif
