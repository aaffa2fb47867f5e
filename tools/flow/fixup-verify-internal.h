/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind fixup-verify.h share. */
#ifndef FLOW_FIXUP_VERIFY_INTERNAL_H
#define FLOW_FIXUP_VERIFY_INTERNAL_H

#include "flow/fixup-verify.h"

/* Adds the silent ones to @out. @r reads the scratch store. 0, <0. */
int fixup_check_silent(struct fixup_check *out, const struct flow_fixups *f,
		       struct ctx *ctx, struct repo *r, const char *against,
		       struct err *err);

#endif
