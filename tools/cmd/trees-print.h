/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The trees file as text, porcelain (crosstree.trees 1) and json, and what fetching
 * its trees came to (crosstree.fetch 1).
 */
#ifndef CMD_TREES_PRINT_H
#define CMD_TREES_PRINT_H

#include <jansson.h>
#include <stdbool.h>

#include "flow/trees-adopt.h"
#include "flow/trees-fetch.h"
#include "ui/out.h"

void trees_print_text(struct out *out, const struct trees *t);
void trees_print_porcelain(struct out *out, const struct trees *t, bool nul);
void trees_print_json(struct out *out, const struct trees *t);

/* One tree as json has it; also for other documents. */
json_t *trees_json_row(const struct tree *t);

void fetch_print_text(struct out *out, const struct fetch_result *r);
void fetch_print_porcelain(struct out *out, const struct fetch_result *r, bool nul);
void fetch_print_json(struct out *out, const struct fetch_result *r);

/* What came of an import, as a message. */
void trees_print_adopted(const struct tree_list *l, const struct adopted *refs,
			 bool dry_run, bool by_commit);

/* How many cannot be read; with any, @err says so for the last line. */
size_t trees_unreadable(const struct trees *t, struct err *err);

#endif
