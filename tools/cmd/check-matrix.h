/* SPDX-License-Identifier: GPL-2.0-only */
/* `crosstree check --all` and `--matrix`. */
#ifndef CMD_CHECK_MATRIX_H
#define CMD_CHECK_MATRIX_H

#include <stdbool.h>

#include "cmd/cmd.h"
#include "flow/check.h"

/* In the order of the words of --format. */
enum matrix_format { MATRIX_TEXT, MATRIX_PORCELAIN, MATRIX_JSON };

struct check_matrix_args {
	bool all;		/* rev against all; else every pair */
	const char *rev;	/* NULL: MERGE_HEAD in a merge, else HEAD */
	const char *trees;	/* --trees */
	const struct opt_list *tree;	/* --tree */
	const char *since, *shard;	/* or NULL */
	enum matrix_format format;
	bool nul;		/* -z */
	struct flow_check_opts check;
};

/* What `check` returns. */
int cmd_check_matrix(struct cmd *cmd, struct ctx *ctx,
		     const struct check_matrix_args *args);

#endif
