/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A tree as C sees it: which names are declared where, what a file includes,
 * and the facts of each file. A view lies over a snapshot (repo/snapshot.h);
 * views of similar trees share what they have in common through one
 * struct cworld.
 *
 * The whole-tree part (which file declares a name, who includes what) is an
 * index of one tree, the anchor, that the cache keeps by tree id; a view is the
 * anchor's index under the difference to its own tree. It is made when the first
 * question needs it: a view that is never asked costs nothing.
 *
 * Files are numbered (file ids) per world. A world and its views may be used
 * from several threads at once.
 */
#ifndef CAPI_CTREE_H
#define CAPI_CTREE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/cpath.h"
#include "capi/facts.h"
#include "repo/ctx.h"
#include "repo/snapshot.h"

struct cworld;
struct ctree;

#define CFILE_MAX_BYTES ((size_t)32 << 20)	/* larger files are not read */

/*
 * @ctx is borrowed and outlives the world. @anchor: the tree to index when the
 * cache knows no index of a tree that is near enough; usually the merge base's.
 */
int cworld_open(struct cworld **out, struct ctx *ctx, const git_oid *anchor,
		struct err *err);
void cworld_free(struct cworld *w);
/*
 * Says of a @tree, the @which-th of two, that it differs little from @near: a tree whose index
 * is kept because others are near it, too. It may be @tree itself. NULL: nothing is known.
 * Before views of it are asked.
 */
void cworld_set_near(struct cworld *w, int which, const git_oid *tree, const git_oid *near);

/* @snap is borrowed and outlives the view. */
int ctree_open(struct ctree **out, struct cworld *w,
	       const struct snapshot *snap, struct err *err);
void ctree_free(struct ctree *t);
struct cworld *ctree_world(struct ctree *t);	/* borrowed */
/*
 * Does now what the first question about names would, and resolves the headers that
 * each file of the kernel gets. From any thread. 0, or <0.
 */
int ctree_warm(struct ctree *t, struct err *err);

/*
 * A repository handle for the calling thread, which the world gets back. What runs
 * on threads of its own beside other such work takes one of these: the workers of
 * ctx.h are known by their numbers, and each of them has a worker 0.
 */
struct cworld_loan {
	struct cworld *w;
	struct repo *repo;
};

int cworld_lend(struct cworld_loan *out, struct cworld *w, struct err *err);
void cworld_loan_end(struct cworld_loan *loan);

#define _cleanup_cworld_loan_ _cleanup_(cworld_loan_end)

DEFINE_CLEANUP(struct cworld *, cworld_free)
DEFINE_CLEANUP(struct ctree *, ctree_free)

/* One declaration. The facts are borrowed from the world. */
struct cref {
	uint32_t file;			/* file id */
	const struct facts *facts;
	const struct fact *fact;
};

typedef VEC(struct cref) cref_vec;

static inline const char *cref_str(const struct cref *r, uint32_t off)
{
	return facts_str(r->facts, off);
}

/* Borrowed from the world. */
const char *cworld_path(struct cworld *w, uint32_t file);
/* The file id of a path, made when it is new. */
uint32_t cworld_file(struct cworld *w, const char *path);

/*
 * Facts of a path: 0 found, 1 there is no such file, or it is no C file, is
 * too large, or is binary; <0 failed. *@out is borrowed from the world.
 */
int ctree_facts(const struct facts **out, struct ctree *t, const char *path,
		struct err *err);

/*
 * The same without keeping, for passes over many files: to be released; borrowed
 * from the world when it has them.
 */
int ctree_take_facts(struct facts *out, struct ctree *t, const char *path, struct err *err);

/*
 * Every declaration of @name in the tree that another file could see: all but
 * what is static in a .c file, and what lies in tools/, samples/, scripts/,
 * Documentation/ and usr/. Appended to @out, kinds mixed; FACT_EXPORT,
 * FACT_INVOKE and what is FACT_UNDEF are not among them. In no particular order
 * but the same one each time.
 */
int ctree_find(cref_vec *out, struct ctree *t, const char *name, struct err *err);

/*
 * The same for what file @path itself declares (statics included), or a header
 * that it includes, directly or not, in any configuration and architecture.
 */
int ctree_visible(cref_vec *out, struct ctree *t, const char *path,
		  const char *name, struct err *err);

/*
 * What ctree_visible() finds in headers other than @path. Costs less: no other
 * file is read, and for a name that no header may declare, none.
 */
int ctree_visible_headers(cref_vec *out, struct ctree *t, const char *path,
			  const char *name, struct err *err);

/*
 * Whether some file, perhaps, defines a function-like macro called @name: 1, 0, <0
 * failed. Reads no file.
 */
int ctree_has_macro(struct ctree *t, const char *name, struct err *err);

/* Whether @path includes @header (both paths in the tree): 1, 0, <0 failed. */
int ctree_includes(struct ctree *t, const char *path, const char *header,
		   struct err *err);

/*
 * Whether one of @files includes both headers: 1, 0, <0 failed. They are the same
 * files each time a view is asked: who includes a header is found out once.
 */
int ctree_meet(struct ctree *t, const char *const *files, size_t n_files,
	       const char *a, const char *b, struct err *err);

/* The files that `#include` can mean in @from; file ids appended to @out. */
typedef VEC(uint32_t) file_vec;
int ctree_resolve_include(file_vec *out, struct ctree *t, const char *from,
			  const char *include, bool angle, struct err *err);
/*
 * The same by the directory of @from and the include directories of the kernel
 * and its architectures alone: no -I, no other file whose path ends like that.
 * *@everywhere: whether it means something in every architecture.
 */
int ctree_resolve_known(file_vec *out, bool *everywhere, struct ctree *t,
			const char *from, const char *include, bool angle,
			struct err *err);

/* Whether some file's path ends in "/@base", or is it: 1, 0, <0 failed. */
int ctree_has_base(struct ctree *t, const char *base, struct err *err);

/*
 * All that @path reaches through #includes, itself and what kbuild includes
 * everywhere among it: a bit for each file id below *@n_files, in 64-bit words,
 * for the caller to free. 0, 1 no such file, <0 failed.
 */
int ctree_reach(uint64_t **bits, uint32_t *n_files, struct ctree *t,
		const char *path, struct err *err);
/*
 * Whether a file of the kernel has an #include, by the index: its facts are not read. 1; 0, also
 * of a path that is not in the tree; <0.
 */
int ctree_has_includes(struct ctree *t, const char *path, struct err *err);
/* The files that the #includes of @file itself mean, appended. */
int ctree_included(file_vec *out, struct ctree *t, uint32_t file,
		   struct err *err);
/* The files with an #include that means @file, appended; looks at all files. */
int ctree_includers(file_vec *out, struct ctree *t, uint32_t file,
		    struct err *err);
/* The same for a .c file; after the first time few files are looked at. */
int ctree_source_includers(file_vec *out, struct ctree *t, uint32_t file,
			   struct err *err);

#endif
