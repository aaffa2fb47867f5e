/* SPDX-License-Identifier: GPL-2.0-only */
/* Textual conflicts that somebody has resolved before. */
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
/* How many have a fixup. */
size_t check_fixup_count(const struct flow_check_result *res);

#endif
