/* SPDX-License-Identifier: GPL-2.0-only */
/* What the sweeps for clashes share; for rule-clash.c and rule-number.c only. */
#ifndef CAPI_RULE_CLASH_H
#define CAPI_RULE_CLASH_H

#include "capi/rule.h"

/* Whether two guards, "A && !B", cannot hold at once by a term of theirs. */
bool clash_exclusive(const char *a, const char *b);

/* Numbers that both sides gave. */
int sweep_number(struct sweep *sw, struct err *err);

#endif
