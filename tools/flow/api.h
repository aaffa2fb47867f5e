/* SPDX-License-Identifier: GPL-2.0-only */
/* What changed for callers between two revisions. */
#ifndef FLOW_API_H
#define FLOW_API_H

#include "capi/delta.h"
#include "repo/rev.h"

struct flow_api_opts {
	bool all;	/* also what no other file could see */
};

struct flow_api_result {
	struct delta_change *items;	/* borrowed strings live as long as this */
	size_t n;
	struct delta delta;
	struct cworld *world;
	struct snapshot snap[2];
	struct ctree *tree[2];
};

/*
 * Removed means: gone from the whole tree; what only moved to another header is
 * DELTA_MOVED. 0, or <0. @opts may be NULL.
 */
int flow_api(struct flow_api_result *out, struct ctx *ctx, const struct rev *a,
	     const struct rev *b, const struct flow_api_opts *opts,
	     struct err *err);
void flow_api_result_release(struct flow_api_result *r);

#endif
