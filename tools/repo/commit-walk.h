/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: walks down a history, by generation number where the commit-graph has
 * the commit, else by date. What is outside of the commit-graph comes first.
 */
#ifndef REPO_COMMIT_WALK_H
#define REPO_COMMIT_WALK_H

#include <git2.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/heap.h"
#include "base/map.h"
#include "base/vec.h"
#include "repo/repo.h"

#define WALK_LOOSE UINT32_MAX	/* above all generations of the commit-graph */

struct walk_node {
	const git_oid *oid;
	int64_t date;
	uint32_t generation;	/* in the commit-graph, or WALK_LOOSE */
	uint32_t first_parent, n_parents;	/* in commit_walk.parents, once it was queued */
	uint32_t children;	/* the walker's own, as are these */
	unsigned char flags;
};

struct commit_walk {
	struct repo *r;
	struct map index;		/* → nodes; keys in arena */
	VEC(struct walk_node) nodes;
	VEC(uint32_t) parents;
	struct heap heap;		/* by generation, then date */
	struct arena arena;
};

/* Its number, of a new node without a date if need be. */
uint32_t commit_walk_node(struct commit_walk *w, const git_oid *oid);
/* Reads a node and puts it into the queue. 0; 1: it cannot be read. */
int commit_walk_queue(struct commit_walk *w, uint32_t id);
/* Puts it there again. */
void commit_walk_again(struct commit_walk *w, uint32_t id);
void commit_walk_release(struct commit_walk *w);

#endif
