/* SPDX-License-Identifier: GPL-2.0-only */
/* symbol-gone, signature and field of programs that are no part of the kernel. */
#ifndef CAPI_RULE_TOOLS_H
#define CAPI_RULE_TOOLS_H

#include "capi/rule.h"

/* What @provider took away and new lines of the other side go by; a part of sweep_gone(). */
int sweep_tools(struct sweep *sw, enum check_side provider, struct err *err);

/* Whether a source is a program's, below tools/, samples/ or scripts/. */
bool tools_is_program(const char *path);
/* Whether what @of has may be meant in @path, both of programs. */
bool tools_in_reach(const char *path, const char *of);

#endif
