/* SPDX-License-Identifier: GPL-2.0-only */
/* Attributes that change how git merges; who keeps results has to know. */
#ifndef FLOW_ATTRIBUTES_H
#define FLOW_ATTRIBUTES_H

#include <git2.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "repo/ctx.h"

/*
 * Whether the repository's own attributes, or those in the work tree at the places where
 * @tree has some, may have a say in how files are merged: 1, 0, <0 failed.
 */
int attributes_matter_to(struct ctx *ctx, const git_oid *tree, struct err *err);

/* Directories, each once: "" is the top. */
struct dir_list {
	struct map seen;
	VEC(const char *) items;
	struct arena arena;
};

#define DIR_LIST_INIT { .seen = MAP_INIT, .arena = ARENA_INIT }

void dir_list_release(struct dir_list *l);
/* The directory of a path and all above it that are not on the list. */
void dir_list_add_above(struct dir_list *l, const char *path, size_t len);
/*
 * Whether the repository's own attributes, or those of the work tree in these directories,
 * can change a merge; or it cannot be told: in a sparse checkout they come from the index
 * where the file is not there.
 */
bool attributes_matter(const struct repo *r, const char *const *dirs, size_t n);

#endif
