/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: objects in files of their own, where a small fetch leaves them. As
 * with packs, inflating is most of what it takes (unpack.c). Not for two threads at once.
 */
#ifndef REPO_LOOSE_H
#define REPO_LOOSE_H

#include <git2.h>

#include "base/cleanup.h"
#include "repo/unpack.h"

struct loose;

/* In directories of objects, which are borrowed. NULL: no memory. */
struct loose *loose_new(char *const *dirs, size_t n);
struct loose *loose_free(struct loose *l);	/* returns NULL */
DEFINE_CLEANUP(struct loose *, loose_free)

/*
 * 0; 1 there is none, or none in a form and of a size that is known here; -1 it is damaged,
 * and not to be given to libgit2, which takes forever over one that is cut off.
 */
int loose_read(void **out, size_t *len, git_object_t *type, struct loose *l,
	       const git_oid *oid, unpack_alloc_fn alloc, void *payload);
/* The same without the content. */
int loose_header(size_t *len, git_object_t *type, struct loose *l, const git_oid *oid);

#endif
