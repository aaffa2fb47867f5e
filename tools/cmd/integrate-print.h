/* SPDX-License-Identifier: GPL-2.0-only */
/* How `crosstree integrate` shows what became of each tree (crosstree.integrate 1). */
#ifndef CMD_INTEGRATE_PRINT_H
#define CMD_INTEGRATE_PRINT_H

#include <stdbool.h>

#include "flow/integrate.h"
#include "ui/out.h"

void integrate_print_text(struct out *o, const struct integrate_result *r, bool dry_run);
void integrate_print_porcelain(struct out *o, const struct integrate_result *r, bool nul);
void integrate_print_json(struct out *o, const struct integrate_result *r);
void integrate_print_junit(struct out *o, const struct integrate_result *r);

#endif
