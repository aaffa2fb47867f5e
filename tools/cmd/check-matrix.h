/* SPDX-License-Identifier: GPL-2.0-only */
/* `crosstree check --all` and `--matrix`. */
#ifndef CMD_CHECK_MATRIX_H
#define CMD_CHECK_MATRIX_H

#include <stdbool.h>

#include "cmd/cmd.h"
#include "check-print.h"
#include "flow/check.h"

struct check_matrix_args {
	bool all;		/* rev or series against all; else every pair */
	bool two;		/* names are the two trees that there are */
	const char *rev;	/* NULL: MERGE_HEAD in a merge, else HEAD */
	const struct opt_list *series;	/* --series: in place of rev */
	const char *onto;	/* what series are applied to, NULL: HEAD */
	char **names;		/* trees that series meet, or the two */
	size_t n_names;
	const char *trees;	/* --trees */
	const struct opt_list *tree;	/* --tree */
	const char *since, *shard;	/* or NULL */
	enum check_format format;
	bool nul;		/* -z */
	struct flow_check_opts check;
};

/* What `check` returns. */
int cmd_check_matrix(struct cmd *cmd, struct ctx *ctx,
		     const struct check_matrix_args *args);

#endif
