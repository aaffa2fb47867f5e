/* SPDX-License-Identifier: GPL-2.0-only */
/* The parts of lost-change; for rule-lost.c and them only. */
#ifndef CAPI_RULE_LOST_H
#define CAPI_RULE_LOST_H

#include "capi/rule.h"

/* What one side took back and the other one has a copy of. */
int lost_reverts(struct sweep *sw, struct err *err);
/* New files in a directory that the other side moved. */
int lost_strays(struct sweep *sw, struct err *err);
/* Edits of a source that the other side builds another one in place of. */
int lost_unbuilt(struct sweep *sw, struct err *err);

#endif
