/* SPDX-License-Identifier: GPL-2.0-only */
/* Results of flow_plan() for people and for programs. */
#ifndef CMD_PLAN_PRINT_H
#define CMD_PLAN_PRINT_H

#include "flow/plan.h"
#include "ui/out.h"

void plan_print_text(struct out *o, const struct flow_plan_result *r, const struct repo *repo);
void plan_print_json(struct out *o, const struct flow_plan_result *r);
void plan_print_porcelain(struct out *o, const struct flow_plan_result *r, bool nul);

#endif
