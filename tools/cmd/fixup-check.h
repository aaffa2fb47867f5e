/* SPDX-License-Identifier: GPL-2.0-only */
/* How `crosstree fixup check` shows what it found. */
#ifndef CMD_FIXUP_CHECK_H
#define CMD_FIXUP_CHECK_H

#include "cmd/fixup-print.h"
#include "flow/fixup-verify.h"

void fixup_check_text(struct out *o, const struct fixup_check *c,
		      const struct fixup_print *how);
/* @against: what --against said, or NULL. */
void fixup_check_porcelain(struct out *o, const struct fixup_check *c,
			   const char *against, const struct fixup_print *how);
void fixup_check_json(struct out *o, const struct fixup_check *c, const char *against,
		      const struct fixup_print *how);

#endif
