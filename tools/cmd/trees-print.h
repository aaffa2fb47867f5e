/* SPDX-License-Identifier: GPL-2.0-only */
/* The trees file as text, porcelain (crosstree.trees 1) and json. */
#ifndef CMD_TREES_PRINT_H
#define CMD_TREES_PRINT_H

#include <jansson.h>
#include <stdbool.h>

#include "flow/trees.h"
#include "ui/out.h"

void trees_print_text(struct out *out, const struct trees *t);
void trees_print_porcelain(struct out *out, const struct trees *t, bool nul);
void trees_print_json(struct out *out, const struct trees *t);

/* One tree as json has it; also for other documents. */
json_t *trees_json_row(const struct tree *t);

/* How many cannot be read; with any, @err says so for the last line. */
size_t trees_unreadable(const struct trees *t, struct err *err);

#endif
