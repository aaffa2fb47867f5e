/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The include directories that a Makefile of the kernel adds with -I, as far as
 * they can be read without make: $(srctree), $(src), $(obj) and the variables
 * that the same file sets are known, others are not.
 */
#ifndef CAPI_INCDIRS_H
#define CAPI_INCDIRS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/vec.h"

struct incdirs {
	VEC(const char *) dirs;	/* from the top of the tree, no slash at the end */
	bool unknown;		/* there is one that cannot be told */
	struct arena arena;
};

#define INCDIRS_INIT { VEC_INIT, false, ARENA_INIT }

/* Adds what the Makefile @text of directory @dir ("": the top) says. */
void incdirs_read(struct incdirs *out, const char *text, size_t len,
		  const char *dir);
void incdirs_release(struct incdirs *d);

#define _cleanup_incdirs_ _cleanup_(incdirs_release)

/*
 * "a/b/../c/./d" as "a/c/d", joined from a directory and a path; NULL when it
 * leaves the tree.
 */
const char *path_join(struct arena *a, const char *dir, size_t dir_len,
		      const char *path);

#endif
