/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A series applied, judged, and published: what `crosstree apply` does. The branch
 * moves when every patch applies (or keep_going says that the rest is enough) and
 * nothing that is to block it was found.
 */
#ifndef FLOW_LAND_H
#define FLOW_LAND_H

#include "flow/apply-style.h"
#include "flow/apply.h"
#include "flow/check.h"
#include "flow/publish.h"

struct flow_land_opts {
	struct flow_apply_opts apply;
	const char *title;	/* of the series, for the reflog */
	const char *branch;	/* to move; NULL: none */
	bool force;		/* though it is not behind what it goes onto */
	bool dry_run;		/* neither branch nor files */
	bool check;		/* silent check of the result, of C series */
	bool strict;		/* its findings keep the branch where it is */
	enum apply_style_mode style;	/* checkpatch */
	const char *leftovers;	/* directory for what does not apply, or NULL */
};

enum land_branch {
	LAND_NO_BRANCH,		/* none was asked for */
	LAND_MOVED,
	LAND_WOULD_MOVE,	/* but for dry_run */
	LAND_SAME,		/* it is there already */
	LAND_HELD,		/* by rejects or findings */
};

/* "none", "moved", "would-move", "unchanged", "held" */
const char *land_branch_name(enum land_branch b);

struct flow_land_result {
	struct flow_apply_result apply;
	struct flow_check_result check;
	bool checked;		/* there was such a check */
	struct apply_style style;
	bool style_blocks;	/* errors of it, which are to */
	enum land_branch state;
	struct publish_branch branch;
	size_t n_leftovers;	/* files written */
};

#define FLOW_LAND_RESULT_INIT                                                  \
	{ .apply = FLOW_APPLY_RESULT_INIT, .check = FLOW_CHECK_RESULT_INIT,    \
	  .style = APPLY_STYLE_INIT, .branch = PUBLISH_BRANCH_INIT }

/*
 * 0: applied, and nothing found; 1: rejects, findings, or errors that block; <0 refused or failed,
 * and then nothing has changed but, at worst, for leftovers.
 */
int flow_land(struct flow_land_result *out, struct ctx *ctx,
	      const struct rev *onto, const struct apply_steps *steps,
	      const struct flow_land_opts *opts, struct err *err);
void flow_land_result_release(struct flow_land_result *r);

#define _cleanup_flow_land_ _cleanup_(flow_land_result_release)

#endif
