/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the matrix of last time came to, so that only pairs with a tree that moved are
 * looked at again. One entry of the cache (CACHE_RESULTS) for a trees file and what was
 * asked of it; it is written over each time. Of a pair is kept that it is clean, or by
 * which check something was found in it: that check's answer is an entry of its own
 * (flow/check-cache.h). Trees are known by their commits, whatever they are called.
 *
 * Nothing is kept where answers of checks are not: see there.
 */
#ifndef FLOW_MATRIX_KEPT_H
#define FLOW_MATRIX_KEPT_H

#include "flow/matrix-checks.h"
#include "flow/matrix-sides.h"

#define KEPT_VERSION 2	/* raised with what is kept, and how */

enum kept_pair { KEPT_UNKNOWN, KEPT_CONTAINED, KEPT_CLEAN, KEPT_FOUND };

/* A pair in which something was found, by its number, and an index of a check. */
struct kept_found {
	uint32_t pair, check;
};

struct matrix_kept {
	git_oid *tips;			/* in the order of the rows */
	uint32_t n_tips;
	/* enum kept_pair of two tips, the earlier one first; four in a byte */
	uint8_t *pairs;
	struct matrix_check *checks;
	uint32_t n_checks;
	struct kept_found *found;	/* by pair */
	uint32_t n_found;
	const char **dirs;		/* whose attributes have a say; "" is the top */
	uint32_t n_dirs;
	/* what no check looks at, when all trees are as they were */
	struct check_skipped *skipped;
	uint32_t n_skipped;
	struct arena arena;		/* owns the above */
};

#define MATRIX_KEPT_INIT { .arena = ARENA_INIT }

void matrix_kept_release(struct matrix_kept *k);

#define _cleanup_matrix_kept_ _cleanup_(matrix_kept_release)

/* The number of the pair of two tips, @a before @b. */
static inline size_t kept_number(const struct matrix_kept *k, size_t a, size_t b)
{
	return a * (2 * (size_t)k->n_tips - a - 1) / 2 + b - a - 1;
}

static inline enum kept_pair kept_pair(const struct matrix_kept *k, size_t number)
{
	return (enum kept_pair)(k->pairs[number / 4] >> number % 4 * 2 & 3);
}

/* Appends it as a block of bytes; and back, taken for bytes from outside: false, no such block. */
void matrix_kept_pack(struct strbuf *out, const struct matrix_kept *k);
bool matrix_kept_unpack(struct matrix_kept *out, const void *block, size_t len);

/* What is asked. Everything is borrowed. */
struct matrix_question {
	struct ctx *ctx;
	const struct trees *trees;
	const struct matrix_opts *opts;
	const struct matrix_result *r;	/* rows and pairs */
};

/* What is known of the pairs of a result. */
struct matrix_recalled {
	uint8_t *pairs;			/* enum kept_pair, one a pair */
	struct matrix_checked checked;	/* those of pairs in which something was found */
	size_t n_unknown;
	bool same;			/* and no tree is another */
	struct matrix_kept kept;
};

/* Never fails: then nothing is known. */
void matrix_recall(struct matrix_recalled *out, const struct matrix_question *q);
void matrix_recalled_release(struct matrix_recalled *k);
/*
 * Keeps what came out. Pairs with an error are not known the next time. @checked: what
 * found something. @sides: all whose directories matter.
 */
void matrix_remember(const struct matrix_question *q, const struct matrix_recalled *before,
		     const struct matrix_checked *checked, const struct matrix_sides *sides);

#endif
