// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/cleanup.h"
#include "cmd.h"
#include "flow/trees.h"
#include "session.h"
#include "tree-names.h"
#include "trees-print.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

static const char *const usage[] = { "[OPTION...]", NULL };

struct options {
	struct cmd_output output;
	int format;
	bool nul;
	unsigned int jobs;
	const char *trees;
	struct opt_list tree;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

static int show(struct cmd *cmd, struct ctx *ctx, const struct options *o)
{
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = tree_names_load(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc < 0)
		return CMD_FAILED;
	rc = trees_count_owned(&trees, ctx, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		trees_print_json(cmd->out, &trees);
	else if (o->format == FORMAT_PORCELAIN)
		trees_print_porcelain(cmd->out, &trees, o->nul);
	else
		trees_print_text(cmd->out, &trees);
	return trees_unreadable(&trees, &cmd->err) ? CMD_PARTLY : CMD_CLEAN;
}

int cmd_trees(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT,
	};
	const struct opt rows[] = {
		OPT_STR(0, "trees", &o.trees, "FILE",
			"read the configured trees from FILE"),
		OPT_REPEAT(0, "tree", &o.tree, "NAME=REV",
			   "as if tree NAME were at REV"),
		CMD_OPT_JOBS(&o.jobs),
		OPT_CHOICE(0, "format", &o.format, formats, "FORMAT",
			   "how to print the result"),
		OPT_FLAG('z', "null", &o.nul, "end records with NUL"),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree trees",
		.usage = usage,
		.about = "Lists the configured trees: where each is, and how "
			 "many commits are its own.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc)
		return cmd_usage(cmd, "'%s' is not understood", argv[0]);
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = true };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return show(cmd, &s.ctx, &o);
}
