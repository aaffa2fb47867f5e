/* SPDX-License-Identifier: GPL-2.0-only */
/* symbol-gone, signature and field of programs that are no part of the kernel. */
#ifndef CAPI_RULE_TOOLS_H
#define CAPI_RULE_TOOLS_H

#include "capi/rule.h"

/* What @provider took away and new lines of the other side go by; a part of sweep_gone(). */
int sweep_tools(struct sweep *sw, enum check_side provider, struct err *err);

#endif
