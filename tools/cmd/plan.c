// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>

#include "cmd/cmd.h"
#include "cmd/plan-print.h"
#include "cmd/session.h"
#include "cmd/suppressions.h"
#include "cmd/tree-names.h"
#include "ui/diag.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON, FORMAT_MAIL };

static const char *const formats[] = { "text", "porcelain", "json", "mail", NULL };

static const char *const usage[] = { "[OPTION...] PROVIDER CONSUMER", NULL };

struct options {
	struct cmd_output output;
	const char *fixup, *store, *trees, *with, *date, *suppressions;
	struct opt_list tree;
	int format;
	bool nul, no_cache;
	unsigned int jobs;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

static int show(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		const struct flow_plan_result *r, const struct trees *trees)
{
	_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;

	switch (o->format) {
	case FORMAT_JSON:
		plan_print_json(cmd->out, r);
		break;
	case FORMAT_PORCELAIN:
		plan_print_porcelain(cmd->out, r, o->nul);
		break;
	case FORMAT_MAIL:
		if (r->clean) {
			diag_hint("there is no conflict, and so no mail");
			break;
		}
		if (flow_plan_mail(&mail, r, ctx, trees, &cmd->err) < 0)
			return CMD_FAILED;
		out_add(cmd->out, mail.buf, mail.len);
		break;
	default:
		plan_print_text(cmd->out, r, ctx->repo);
	}
	return CMD_CLEAN;
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o, char **names,
	       int64_t today)
{
	_cleanup_flow_fixups_ struct flow_fixups store = FLOW_FIXUPS_INIT;
	_cleanup_flow_plan_ struct flow_plan_result r = FLOW_PLAN_RESULT_INIT;
	_cleanup_rev_ struct rev provider = REV_INIT, consumer = REV_INIT, with = REV_INIT;
	_cleanup_suppressions_ struct suppressions suppress = SUPPRESSIONS_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	const struct flow_plan_opts opts = {
		.suppress = &suppress, .fixup = o->fixup, .store = &store, .trees = &trees,
		.with = o->with ? &with : NULL, .today = today,
	};
	int rc = tree_names_try(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc >= 0)
		rc = trees_rev(&provider, ctx->repo, &trees, names[0], &cmd->err);
	if (rc >= 0)
		rc = trees_rev(&consumer, ctx->repo, &trees, names[1], &cmd->err);
	if (rc >= 0 && o->with)
		rc = trees_rev(&with, ctx->repo, &trees, o->with, &cmd->err);
	if (rc >= 0)
		rc = suppressions_load(&suppress, cmd, ctx, o->suppressions);
	if (rc >= 0)
		rc = flow_fixups_locate(&store, ctx, o->store, &cmd->err);
	if (rc >= 0)
		rc = flow_plan(&r, ctx, &provider, &consumer, &opts, &cmd->err);
	return rc < 0 ? CMD_FAILED : show(cmd, ctx, o, &r, &trees);
}

int cmd_plan(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .tree = OPT_LIST_INIT,
		.suppressions = suppressions_usual,
	};
	const struct opt rows[] = {
		OPT_GROUP("What is known"),
		OPT_STR(0, "fixup", &o.fixup, "FIXUP",
			"a patch, a commit, a merge, a recorded fixup; else learn"),
		OPT_STR(0, "with", &o.with, "TREE",
			"another change of the interfaces, to be taken at once"),
		OPT_STR(0, "date", &o.date, "DAY", "as if it were YYYY-MM-DD"),
		OPT_STR(0, "suppressions", &o.suppressions, "FILE",
			"do not count what FILE has somebody answer for"),
		OPT_STR(0, "store", &o.store, "STORE",
			"of fixups: a ref (refs/...) or a directory"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("How"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("Output"),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree plan", .usage = usage, .opts = rows,
		.about = "Tries every way out of a conflict between two trees on copies, and "
			 "compares them. Nothing in the repository changes.",
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int64_t today = 0;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (argc != 2)
		return cmd_usage(cmd, "two trees are needed, the provider and the consumer");
	if (o.date && !calendar_parse_day(&today, o.date))
		return cmd_usage(cmd, "--date: '%s' is no day of the form 2019-07-07", o.date);
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	return rc ? rc : run(cmd, &s.ctx, &o, argv, today);
}
