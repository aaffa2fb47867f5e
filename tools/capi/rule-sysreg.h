/* SPDX-License-Identifier: GPL-2.0-only */
/* symbol-gone of what the build makes of a list of registers. */
#ifndef CAPI_RULE_SYSREG_H
#define CAPI_RULE_SYSREG_H

#include "capi/rule.h"

/* Macros that @provider's lists do not make any more; a part of sweep_gone(). */
int sweep_registers(struct sweep *sw, enum check_side provider, struct err *err);

#endif
