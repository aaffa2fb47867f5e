/* SPDX-License-Identifier: GPL-2.0-only */
/* `crosstree apply --on-each`. */
#ifndef CMD_APPLY_MANY_H
#define CMD_APPLY_MANY_H

#include <stdbool.h>

#include "cmd/apply-print.h"
#include "cmd/cmd.h"
#include "repo/ctx.h"

/* In the order of the words of --format. */
enum apply_many_format { MANY_TEXT, MANY_PORCELAIN, MANY_JSON };

struct apply_many_args {
	bool all;		/* every configured tree; else names */
	char *const *names;
	size_t n_names;
	const char *trees;	/* --trees */
	const struct opt_list *tree;	/* --tree */
	enum apply_many_format format;
	const struct apply_steps *steps;
	const struct apply_print *print;
	struct flow_apply_opts opts;
};

/* What `apply` returns. */
int cmd_apply_many(struct cmd *cmd, struct ctx *ctx,
		   const struct apply_many_args *args);

#endif
