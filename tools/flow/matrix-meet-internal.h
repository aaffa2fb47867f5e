/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files that make a struct matrix_meet share; for matrix-meet*.c only. */
#ifndef FLOW_MATRIX_MEET_INTERNAL_H
#define FLOW_MATRIX_MEET_INTERNAL_H

#include "base/vec.h"
#include "capi/meet.h"
#include "flow/matrix-meet.h"

#define NO_NODE SIZE_MAX

/* A home, or the root's tip. */
struct node {
	git_oid commit, tree;
	int64_t time;
	size_t rows;		/* that have it for a home */
};

/* One set of changes: of row i, or behind them from node to node. */
struct layer {
	git_oid base, tip;	/* commits, for what was reverted */
	size_t slot;		/* NO_SLOT: none */
	struct meet_side side;
	struct meet_words words;	/* of steps */
	VEC(uint32_t) reverts;
};

struct matrix_meet {
	struct ctx *ctx;
	struct matrix_sides *sides;
	matrix_ctx_fn ctx_of;
	void *payload;
	const struct matrix_result *r;
	VEC(struct node) nodes;		/* by time */
	size_t *home;			/* by row: index of its node, or NO_NODE */
	struct layer *layers;		/* n_rows of rows, then nodes.n - 1 steps */
	size_t n_layers;
	uint32_t *meets;		/* what the one brings and the other runs into */
};

static inline const struct side_slot *meet_slot(const struct matrix_meet *m, size_t layer)
{
	size_t slot = m->layers[layer].slot;

	return slot == NO_SLOT ? NULL : &m->sides->items.items[slot];
}

static inline bool meet_is_step(const struct matrix_meet *m, size_t layer)
{
	return layer >= m->r->n_rows;
}

/* What the one brings and the other runs into. */
static inline uint32_t meet_of(const struct matrix_meet *m, size_t from, size_t to)
{
	return m->meets[from * m->n_layers + to];
}

/* The nodes, sorted, and home[]. @root: the row. */
int matrix_meet_homes(struct matrix_meet *m, size_t root, struct err *err);
/* Fills meets, once the layers are there. */
int matrix_meet_join(struct matrix_meet *m, struct err *err);

#endif
