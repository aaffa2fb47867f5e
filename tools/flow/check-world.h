/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What one check has learnt of trees and files (capi/ctree.h), for the next one that
 * starts from the same merge base. Of one thread.
 */
#ifndef FLOW_CHECK_WORLD_H
#define FLOW_CHECK_WORLD_H

#include "capi/ctree.h"

struct check_world {
	struct cworld *world;
	git_oid anchor;
	unsigned int uses;
};

#define CHECK_WORLD_INIT { NULL, { { 0 } }, 0 }

/* The world to look at trees around @anchor with: borrowed until the next call. */
int check_world_take(struct cworld **out, struct check_world *w, struct ctx *ctx,
		     const git_oid *anchor, struct err *err);
/* Before its context. */
void check_world_release(struct check_world *w);

#define _cleanup_check_world_ _cleanup_(check_world_release)

#endif
