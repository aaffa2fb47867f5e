/* SPDX-License-Identifier: GPL-2.0-only */
/* One series tried on many trees, on several threads; no commits are made. */
#ifndef FLOW_APPLY_EACH_H
#define FLOW_APPLY_EACH_H

#include "flow/apply.h"

struct apply_each_tree {
	struct rev onto;	/* to fill in; out->result has it, too */
	struct err err;		/* why it could not be tried */
	int rc;			/* as flow_apply() */
	struct flow_apply_result result;
};

#define APPLY_EACH_TREE_INIT                                                   \
	{ .onto = REV_INIT, .err = ERR_INIT, .result = FLOW_APPLY_RESULT_INIT }

/*
 * Fills rc, err and result of each; a tree that comes with an error is left as
 * it is. 0, or <0 when nothing could be done at all.
 */
int flow_apply_each(struct apply_each_tree *trees, size_t n, struct ctx *ctx,
		    const struct apply_steps *steps,
		    const struct flow_apply_opts *opts, struct err *err);
void apply_each_tree_release(struct apply_each_tree *t);

#endif
