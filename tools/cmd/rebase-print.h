/* SPDX-License-Identifier: GPL-2.0-only */
/* A rebase, for people and for programs. */
#ifndef CMD_REBASE_PRINT_H
#define CMD_REBASE_PRINT_H

#include <stdbool.h>

#include "flow/rebase.h"
#include "ui/out.h"

/* @opts: what was asked for. */
void rebase_print_text(struct out *o, const struct rebase_result *r,
		       const struct rebase_opts *opts);
void rebase_print_porcelain(struct out *o, const struct rebase_result *r, bool nul);
void rebase_print_json(struct out *o, const struct rebase_result *r);

void rebase_undone_text(struct out *o, const struct rebase_undone *u);
void rebase_undone_porcelain(struct out *o, const struct rebase_undone *u, bool nul);
void rebase_undone_json(struct out *o, const struct rebase_undone *u);

#endif
