/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of the matrix share. */
#ifndef FLOW_MATRIX_INTERNAL_H
#define FLOW_MATRIX_INTERNAL_H

#include "base/map.h"
#include "base/vec.h"
#include "flow/matrix.h"

/* A cause while it is put together. */
struct cause {
	struct matrix_cause c;
	const char *change[2];		/* what the sides did: identities */
	const char *what;		/* the change of the provider by name */
	VEC(size_t) pairs;
	VEC(size_t) counted;		/* of these */
	VEC(struct matrix_use) uses;
	VEC(size_t) carriers[2];	/* rows that have that side's change */
	VEC(const char *) commits[2];	/* hex ids under which it was met */
};

struct causes {
	VEC(struct cause) items;
	struct map by_key;	/* -> index + 1 */
	struct map identities;	/* hex id of a commit -> const char * */
	struct arena *arena;	/* of the result */
	struct ctx *ctx;
};

void causes_release(struct causes *cs);
/* Adds what was found in one pair (an index of @r). */
int causes_add(struct causes *cs, const struct matrix_result *r, size_t pair,
	       const struct flow_check_result *found, struct err *err);
/* Settles part[].tree and part[].also of all. */
int causes_credit(struct causes *cs, const struct matrix_result *r,
		  const struct trees *trees, struct err *err);
/* Sorts and moves them to r->causes. */
void causes_finish(struct causes *cs, struct matrix_result *r);

/* Fills n_new. */
void matrix_count_new(struct matrix_result *r);

/* Whether a pair belongs to the part that is to be done. */
bool matrix_in_shard(const struct matrix_opts *o, const char *ours,
		     const char *theirs);

#endif
