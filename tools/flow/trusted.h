/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The one ref whose scripts may run: checkpatch.pl and get_maintainer.pl come from
 * there, never from the tree at hand.
 */
#ifndef FLOW_TRUSTED_H
#define FLOW_TRUSTED_H

#include "repo/ctx.h"
#include "repo/rev.h"

/*
 * What crosstree.trustedRef names in the user's own configuration; one that came with
 * the repository does not count. 0; 1 when it is not set or this repository has no
 * such ref; <0 failed.
 */
int trusted_rev(struct rev *out, const struct ctx *ctx, struct err *err);

#endif
