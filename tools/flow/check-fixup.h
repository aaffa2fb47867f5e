/* SPDX-License-Identifier: GPL-2.0-only */
/* Conflicts that somebody has resolved, or repaired, before. */
#ifndef FLOW_CHECK_FIXUP_H
#define FLOW_CHECK_FIXUP_H

#include "flow/check.h"
#include "flow/fixup.h"

/*
 * Sets fixup and like of the conflicts of @merge, which has its contents. Loads the
 * store.
 */
int check_fixup_mark(struct flow_check_result *res, struct ctx *ctx,
		     const struct merge_result *merge, struct flow_fixups *f,
		     struct err *err);
/* A merge whose findings are known, for check_fixup_silent(). */
struct check_fixup_merge {
	const struct merge_input *in;
	const struct snapshot *merged;
	const struct tree_changes *const *changes[2];	/* as in struct check_input */
	uint32_t kinds;
	enum check_confidence min;
};

/*
 * Sets fixup of the silent findings that a silent fixup of the store repairs, and lists what is
 * for this merge. Such a fixup has to apply to the merged tree, in memory, after which the
 * finding is gone and there is no new one. Loads the store.
 */
int check_fixup_silent(struct flow_check_result *res, struct ctx *ctx,
		       const struct check_fixup_merge *m, struct flow_fixups *f,
		       struct err *err);
/* How many have a fixup. */
size_t check_fixup_count(const struct flow_check_result *res);

#endif
