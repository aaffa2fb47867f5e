/* SPDX-License-Identifier: GPL-2.0-only */
/* --trees and --tree, and the names of trees as revisions. */
#ifndef CMD_TREE_NAMES_H
#define CMD_TREE_NAMES_H

#include "cmd/cmd.h"
#include "flow/trees.h"

/* trees_load() with the notes shown; 0, or negative with cmd->err set. */
int tree_names_load(struct trees *out, struct cmd *cmd, struct ctx *ctx,
		    const char *file, const struct opt_list *overrides);
/*
 * The same for a command that can do without: no trees file is none, and a bad
 * one that was not asked for is a warning.
 */
int tree_names_try(struct trees *out, struct cmd *cmd, struct ctx *ctx,
		   const char *file, const struct opt_list *overrides);

#endif
