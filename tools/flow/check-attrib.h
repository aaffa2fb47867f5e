/* SPDX-License-Identifier: GPL-2.0-only */
/* For check.c: which commits of either side made a conflict. */
#ifndef FLOW_CHECK_ATTRIB_H
#define FLOW_CHECK_ATTRIB_H

#include "flow/check.h"

/* All borrowed. */
struct check_attribution {
	struct ctx *ctx;
	const struct flow_check_opts *opts;
	const struct snapshot *side;	/* ours and theirs */
	const struct snapshot *merged;	/* where the findings are */
};

/*
 * Fills in the commits of the silent conflicts that are sure enough to be shown; nothing where
 * the options want none. They live in the arena of @out.
 */
int check_attribute(struct flow_check_result *out, const struct check_attribution *r,
		    struct err *err);
/* Those of the textual ones: who touched the path last on either side. */
int check_attribute_textual(struct flow_check_result *out, struct ctx *ctx,
			    const struct flow_check_opts *opts, struct err *err);

#endif
