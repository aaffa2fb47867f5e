/* SPDX-License-Identifier: GPL-2.0-only */
/* checkpatch on the commits that apply made. */
#ifndef FLOW_APPLY_STYLE_H
#define FLOW_APPLY_STYLE_H

#include "flow/apply.h"
#include "flow/checkpatch.h"

enum apply_style_mode {
	/*
	 * As WARN where the tree has a scripts/checkpatch.pl, so that its rules are
	 * meant, and there is one to be trusted (checkpatch.h); else as OFF.
	 */
	APPLY_STYLE_AUTO = 0,
	APPLY_STYLE_ERROR,	/* errors keep the branch where it is */
	APPLY_STYLE_WARN,
	APPLY_STYLE_OFF,
};

struct apply_style {
	bool ran;
	const char *source;	/* of the script */
	struct checkpatch_result *items;	/* one a patch; empty: no commit */
	size_t n;
	size_t counts[CHECKPATCH_CHECK + 1];	/* by level */
	struct arena arena;
};

#define APPLY_STYLE_INIT { .arena = ARENA_INIT }

/* 0, or <0 failed; with AUTO a script that cannot be had is no failure. */
int apply_style_run(struct apply_style *out, struct ctx *ctx,
		    const struct flow_apply_result *r, enum apply_style_mode mode,
		    struct err *err);
void apply_style_release(struct apply_style *s);

#endif
