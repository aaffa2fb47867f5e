/* SPDX-License-Identifier: GPL-2.0-only */
/* What the sweeps for new checks share; for rule-new-check.c, rule-assert.c only. */
#ifndef CAPI_RULE_CHECK_H
#define CAPI_RULE_CHECK_H

#include "capi/rule.h"

/* Assertions of a table's size that one side made. */
int sweep_assert(struct sweep *sw, struct err *err);

#endif
