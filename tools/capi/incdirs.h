/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a Makefile of the kernel hands to the compiler beside a file: directories
 * with -I, names with -D, headers with -include, as far as they can be read without
 * make. $(srctree), $(src), $(obj) and the variables that the same file sets are
 * known, others are not; whom a flag is for is not looked at.
 */
#ifndef CAPI_INCDIRS_H
#define CAPI_INCDIRS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"
#include "capi/ctree.h"

struct incdirs {
	VEC(const char *) dirs;	/* from the top of the tree, no slash at the end */
	bool unknown;		/* there is one that cannot be told */
	VEC(const char *) defines;	/* names */
	VEC(const char *) headers;	/* paths from the top of the tree */
	struct arena arena;
};

#define INCDIRS_INIT { VEC_INIT, false, VEC_INIT, VEC_INIT, ARENA_INIT }

/* Adds what the Makefile @text of directory @dir ("": the top) says. */
void incdirs_read(struct incdirs *out, const char *text, size_t len,
		  const char *dir);
/* What those of the file's own directory and of the ones above it say. 0 or <0. */
int incdirs_above(struct incdirs *out, const struct snapshot *s, struct repo *repo,
		  const char *path, struct err *err);
void incdirs_release(struct incdirs *d);
/*
 * Whether a name that no #include of @path gives comes by -D or -include; @t is of
 * @s. 0 or <0.
 */
int incdirs_give(bool *yes, struct ctree *t, const struct snapshot *s, struct repo *repo,
		 const char *path, const char *name, struct err *err);

#define _cleanup_incdirs_ _cleanup_(incdirs_release)

/*
 * "a/b/../c/./d" as "a/c/d", joined from a directory and a path; NULL when it
 * leaves the tree.
 */
const char *path_join(struct arena *a, const char *dir, size_t dir_len,
		      const char *path);

#endif
