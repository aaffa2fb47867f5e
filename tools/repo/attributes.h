/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Files of attributes as far as they can change how git merges: whether they name any
 * attribute that does, or one that stands for such. Without a look at the index, which
 * takes longer to read than most merges.
 */
#ifndef REPO_ATTRIBUTES_H
#define REPO_ATTRIBUTES_H

#include <stdbool.h>

#include "repo/repo.h"

/* A file that is not there has no say in it; one that cannot be read has. */
bool attributes_speak_of_merges(const char *path);
bool repo_attributes_speak_of_merges(const struct repo *r);	/* its own, info/attributes */
/* What is not in the work tree is taken from the index, then. */
bool repo_is_sparse(const struct repo *r);
/*
 * Whether any can that hold for @path: those of the work tree, or the repository's own. Each
 * is read once by a handle. False: no attribute has a say in how that is merged.
 */
bool repo_may_have_merge_attributes(struct repo *r, const char *path);

#endif
