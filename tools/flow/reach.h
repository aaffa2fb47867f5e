/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which commits are reachable from others: many questions in one walk. By the
 * commit-graph, where there is one, down to the lowest generation that is asked about;
 * else one git child. Answers are kept in the cache.
 */
#ifndef FLOW_REACH_H
#define FLOW_REACH_H

#include <stdbool.h>

#include "repo/ctx.h"
#include "repo/rev.h"

/*
 * Sets @out[i] to whether @targets[i] is one of @from, or an ancestor of one. All have
 * to be commits that are here.
 */
int reach_any(bool *out, struct ctx *ctx, const struct oid_vec *from,
	      const git_oid *targets, size_t n, struct err *err);

#endif
