/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * git's commit-graph, read directly: libgit2 does not use its generation
 * numbers to walk, and a git process costs more than most walks do. One file or
 * a chain of them. Everything in it is checked before use; what does not add up
 * is as good as no commit-graph.
 */
#ifndef REPO_GRAPH_H
#define REPO_GRAPH_H

#include <git2.h>
#include <stdint.h>

#include "base/vec.h"
#include "repo/repo.h"
#include "repo/rev.h"

struct graph;

/* The first that can be used, of the repository's own or an alternate's; NULL: none. */
struct graph *graph_open(const struct repo *r);
struct graph *graph_free(struct graph *g);	/* returns NULL */

DEFINE_CLEANUP(struct graph *, graph_free)

uint32_t graph_count(const struct graph *g);
/* Position 0 .. count - 1, or UINT32_MAX: not in there. */
uint32_t graph_find(const struct graph *g, const git_oid *oid);
void graph_oid(git_oid *out, const struct graph *g, uint32_t pos);

struct graph_commit {
	uint32_t generation;	/* above that of every parent; 0: not known */
	uint64_t date;
	uint32_t parents[2];
	uint32_t n_parents;	/* of them, the rest with graph_more() */
	uint32_t more;		/* UINT32_MAX: no more than two */
};

/* 0, or -1 when it is damaged. */
int graph_commit(struct graph_commit *out, const struct graph *g, uint32_t pos);
/*
 * The parents after the first: *@more steps on, and is UINT32_MAX after the last
 * one. 0, or -1 when it is damaged.
 */
int graph_more(uint32_t *parent, const struct graph *g, uint32_t pos,
	       uint32_t *more);

/*
 * A byte for each commit, all 0 to begin with. It stays with the graph, since there are
 * a million commits, and most walks come by a few.
 */
struct graph_marks {
	unsigned char *flags;
	VEC(uint32_t) touched;	/* what is to be 0 again */
};

struct graph_marks *graph_marks(struct graph *g);
void graph_marks_clear(struct graph_marks *m);

/*
 * Best common ancestors with the help of @g. 0, or 1 when this cannot tell
 * (damage, missing commits): ask somebody else then.
 */
int graph_merge_bases(struct oid_vec *out, struct graph *g,
		      struct repo *r, const git_oid *a, const git_oid *b);

#endif
