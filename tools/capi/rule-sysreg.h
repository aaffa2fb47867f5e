/* SPDX-License-Identifier: GPL-2.0-only */
/* symbol-gone of what the build makes of a list of registers. */
#ifndef CAPI_RULE_SYSREG_H
#define CAPI_RULE_SYSREG_H

#include "capi/rule.h"

/* Macros that @provider's lists do not make any more; a part of sweep_gone(). */
int sweep_registers(struct sweep *sw, enum check_side provider, struct err *err);
/* Whether the build makes a macro, that a header had before, of a list now: 1 or 0, <0. */
int rule_made_of_a_list(struct probe *pr, const struct delta_change *ch, struct err *err);

#endif
