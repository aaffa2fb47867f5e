/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The merge bases of every pair of many tips, by one walk instead of one for each pair:
 * going down, each commit learns which tips reach it. Two tips that reach a commit have
 * it as a merge base where none of its children is reached by both.
 */
#ifndef REPO_BASES_ALL_H
#define REPO_BASES_ALL_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/cleanup.h"
#include "repo/repo.h"
#include "repo/rev.h"

struct bases_all;

/*
 * NULL where it cannot tell, or would be slow: without a commit-graph, in a shallow clone,
 * with histories that have little in common. bases_all_free() it.
 */
struct bases_all *bases_all_make(struct repo *r, const git_oid *tips, size_t n);
struct bases_all *bases_all_free(struct bases_all *b);	/* returns NULL */

DEFINE_CLEANUP(struct bases_all *, bases_all_free)

/*
 * Of the tips number @x and @y, sorted by id, as `git merge-base --all` knows them; @out is
 * released first. False: they have none. Any number of threads may ask.
 */
bool bases_all_find(struct oid_vec *out, const struct bases_all *b, size_t x, size_t y);

#endif
