// SPDX-License-Identifier: GPL-2.0-only
#include <stddef.h>

#include "cmd.h"

/* In the order in which help lists them. */
const struct cmd_row cmd_rows[] = {
	{ "check", cmd_check, "find the conflicts between trees", CMD_PAGER },
	{ "api", cmd_api, "what changed for callers between two revisions",
	  CMD_PAGER },
	{ "apply", cmd_apply, "make commits of a series of mails or patches",
	  CMD_PAGER },
	{ "prep", cmd_prep, "split a known resolution: a patch now, little for the merge",
	  CMD_PAGER },
	{ "plan", cmd_plan, "try every way out of a conflict, and compare them", CMD_PAGER },
	{ "fixup", cmd_fixup, "keep and reuse resolutions of conflicts", CMD_PAGER },
	{ "integrate", cmd_integrate, "merge all configured trees into one", CMD_PAGER },
	{ "rebase", cmd_rebase, "put a branch onto another base", CMD_PAGER },
	{ "lint", cmd_lint, "find what upstream rejects in a range of commits", CMD_PAGER },
	{ "request-pull", cmd_request_pull, "write the mail that asks for a pull", CMD_PAGER },
	{ "report", cmd_report, "join the results of sharded checks", CMD_PAGER },
	{ "trees", cmd_trees, "list, compare, import and fetch the configured trees",
	  CMD_PAGER },
	{ "completion", cmd_completion, "print completions for a shell", 0 },
	{ "help", cmd_help, "explain a command", 0 },
	{ "version", cmd_version, "print the version", 0 },
	{ NULL, NULL, NULL, 0 },
};
