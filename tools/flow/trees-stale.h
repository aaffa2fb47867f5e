/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which trees could not be fetched last time, and why: a file beside the cache,
 * crosstree/stale in the common git directory, a line a tree. Losing it loses the marks
 * only.
 */
#ifndef FLOW_TREES_STALE_H
#define FLOW_TREES_STALE_H

#include "flow/trees-fetch.h"

/* Marks those that failed, takes the marks of the others away. */
int trees_stale_note(struct ctx *ctx, const struct fetch_result *r, struct err *err);
/* Sets tree.stale of those that are marked; what is no mark is skipped. */
void trees_stale_load(struct trees *t, const struct repo *r);

#endif
