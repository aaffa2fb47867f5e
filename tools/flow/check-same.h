/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Patches that both trees carry. Where git makes one of the two copies there is
 * nothing to report; where it keeps both, what is defined twice is told as that.
 */
#ifndef FLOW_CHECK_SAME_H
#define FLOW_CHECK_SAME_H

#include "flow/check.h"

/*
 * Fills `same` of the duplicates in @r whose commits are one patch on both sides;
 * the surest pair of commits decides.
 */
int check_same_mark(struct flow_check_result *r, struct ctx *ctx,
		    struct err *err);

#endif
