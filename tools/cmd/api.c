// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "api-print.h"
#include "cmd.h"
#include "session.h"
#include "tree-names.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

static const char *const usage[] = { "[OPTION...] A B", NULL };

struct options {
	struct cmd_output output;
	int format;
	bool nul, no_cache;
	const char *kinds;
	unsigned int jobs;
};

static int show(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		struct api_print *how)
{
	struct flow_api_result r = { .n = 0 };
	struct flow_api_opts opts = { .all = false };
	int rc = flow_api(&r, ctx, how->a, how->b, &opts, &cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	switch ((enum format)o->format) {
	case FORMAT_TEXT:
		api_print_text(cmd->out, &r, how);
		break;
	case FORMAT_PORCELAIN:
		api_print_porcelain(cmd->out, &r, how);
		break;
	case FORMAT_JSON:
		api_print_json(cmd->out, &r, how);
		break;
	}
	flow_api_result_release(&r);
	return CMD_CLEAN;
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o,
	       uint32_t kinds, char **names)
{
	_cleanup_rev_ struct rev a = REV_INIT, b = REV_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	struct opt_list none = OPT_LIST_INIT;
	struct api_print how = { .a = &a, .b = &b, .kinds = kinds, .nul = o->nul };
	int rc = tree_names_try(&trees, cmd, ctx, NULL, &none);

	if (rc >= 0)
		rc = trees_rev(&a, ctx->repo, &trees, names[0], &cmd->err);
	if (rc >= 0)
		rc = trees_rev(&b, ctx->repo, &trees, names[1], &cmd->err);
	return rc < 0 ? CMD_FAILED : show(cmd, ctx, o, &how);
}

int cmd_api(struct cmd *cmd, int argc, char **argv)
{
	struct options o = { .output = CMD_OUTPUT_INIT };
	const struct opt rows[] = {
		OPT_STR(0, "kinds", &o.kinds, "KIND,...",
			"only these kinds of change"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree api",
		.usage = usage,
		.about = "Lists what changed for callers from revision A to "
			 "revision B.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	uint32_t kinds;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc != 2)
		return cmd_usage(cmd, "two revisions are needed");
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	rc = api_kinds_parse(&kinds, o.kinds, &cmd->err);
	if (rc < 0)
		return CMD_USAGE;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return run(cmd, &s.ctx, &o, kinds, argv);
}
