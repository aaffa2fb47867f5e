/* SPDX-License-Identifier: GPL-2.0-only */
/* The parts of lost-change; for rule-lost.c and them only. */
#ifndef CAPI_RULE_LOST_H
#define CAPI_RULE_LOST_H

#include "capi/rule.h"

#define LOST_MAX_COMMITS 4000	/* of a side: more are not looked through */
#define LOST_MAX_EXACT 300	/* … nor compared file by file */

/* What one side took back and the other one has a copy of. */
int lost_reverts(struct sweep *sw, struct err *err);
/* New files in a directory that the other side moved. */
int lost_strays(struct sweep *sw, struct err *err);
/* Edits of a source that the other side builds another one in place of. */
int lost_unbuilt(struct sweep *sw, struct err *err);

#endif
