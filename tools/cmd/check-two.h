/* SPDX-License-Identifier: GPL-2.0-only */
/* The forms of check about two trees, or one and its base. */
#ifndef CMD_CHECK_TWO_H
#define CMD_CHECK_TWO_H

#include <stdbool.h>

#include "cmd/check-print.h"
#include "cmd/cmd.h"
#include "flow/check.h"
#include "repo/ctx.h"

struct check_two_args {
	const char *result;	/* --result, or NULL */
	bool worktree;		/* --worktree */
	const char *trees;	/* --trees */
	const struct opt_list *tree;	/* --tree */
	enum check_format format;
	bool nul;		/* -z */
	bool build, suggest;		/* --build */
	struct flow_check_opts check;
};

/*
 * Both return what `check` returns. @names are two: OURS THEIRS, alone or with
 * the merge of the two that is to be judged.
 */
int cmd_check_two(struct cmd *cmd, struct ctx *ctx, char **names,
		  const struct check_two_args *args);
/* @what: REV, or BASE..REV. */
int cmd_check_self(struct cmd *cmd, struct ctx *ctx, const char *what,
		   const struct check_two_args *args);

#endif
