// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/mem.h"
#include "cmd/cmd.h"
#include "cmd/lint-print.h"
#include "cmd/session.h"
#include "cmd/tree-names.h"
#include "flow/lint.h"
#include "ui/suggest.h"

enum format {
	FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON, FORMAT_SARIF, FORMAT_MARKDOWN, FORMAT_JUNIT,
};

static const char *const formats[] = { "text", "porcelain", "json", "sarif", "markdown", "junit",
				       NULL };

static const char *const usage[] = {
	"[OPTION...] (RANGE... | TREE)",
	"--list-rules",
	NULL,
};

struct options {
	struct cmd_output output;
	const char *trees, *as, *rules;
	struct opt_list tree, no_rule, rule;
	int format;
	unsigned int jobs, limit;
	bool nul, no_cache, list_rules;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
	opt_list_release(&o->no_rule);
	opt_list_release(&o->rule);
}

/* ------------------------------------------------------------------------ the rules */

static int unknown_rule(struct cmd *cmd, const char *name)
{
	const char *best = NULL;

	for (size_t i = 0; i < lint_n_rules(); i++)
		suggest_offer(&best, name, lint_rule(i)->name);
	return cmd_usage(cmd, "there is no rule '%s'%s%s%s", name,
			 best ? "; did you mean '" : "", best ? best : "", best ? "'?" : "");
}

/* On, at its own level, or as a warning. */
static void turn_on(enum lint_level *levels, size_t i)
{
	if (levels[i] == LINT_OFF)
		levels[i] = lint_rule(i)->level == LINT_OFF ? LINT_WARNING :
			    lint_rule(i)->level;
}

static int only_these(struct cmd *cmd, enum lint_level *levels, const char *names)
{
	_cleanup_free_ bool *wanted = mem_zalloc(lint_n_rules());

	while (*names) {
		size_t n = strcspn(names, ",");
		_cleanup_free_ char *name = mem_strndup(names, n);
		size_t i = lint_rule_find(name);

		if (strcmp(name, "all") == 0)
			memset(wanted, true, lint_n_rules());
		else if (i == SIZE_MAX)
			return unknown_rule(cmd, name);
		else
			wanted[i] = true;
		names += n + (names[n] == ',');
	}
	for (size_t i = 0; i < lint_n_rules(); i++) {
		if (wanted[i])
			turn_on(levels, i);
		else
			levels[i] = LINT_OFF;
	}
	return 0;
}

static int settle_rules(struct cmd *cmd, enum lint_level *levels, const struct options *o)
{
	int rc = o->rules ? only_these(cmd, levels, o->rules) : 0;

	for (size_t i = 0; rc == 0 && i < o->rule.n; i++) {
		size_t at = lint_rule_find(o->rule.items[i]);

		if (at == SIZE_MAX)
			return unknown_rule(cmd, o->rule.items[i]);
		turn_on(levels, at);
	}
	for (size_t i = 0; rc == 0 && i < o->no_rule.n; i++) {
		size_t at = lint_rule_find(o->no_rule.items[i]);

		if (at == SIZE_MAX)
			return unknown_rule(cmd, o->no_rule.items[i]);
		levels[at] = LINT_OFF;
	}
	return rc;
}

/* ------------------------------------------------------------------------------ run */

static void show(struct cmd *cmd, const struct ctx *ctx, const struct options *o,
		 const struct lint_result *r)
{
	switch (o->format) {
	case FORMAT_PORCELAIN:
		lint_print_porcelain(cmd->out, r, o->nul);
		break;
	case FORMAT_JSON:
		lint_print_json(cmd->out, r);
		break;
	case FORMAT_SARIF:
		lint_print_sarif(cmd->out, r);
		break;
	case FORMAT_MARKDOWN:
		lint_print_markdown(cmd->out, r);
		break;
	case FORMAT_JUNIT:
		lint_print_junit(cmd->out, r);
		break;
	default:
		lint_print_text(cmd->out, r, ctx->repo);
	}
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o, char **args,
	       size_t n)
{
	_cleanup_trees_ struct trees trees = TREES_INIT;
	_cleanup_lint_result_ struct lint_result r = LINT_RESULT_INIT;
	_cleanup_free_ enum lint_level *levels = NULL;
	struct lint_opts opts = { .range = (const char *const *)args, .n_range = n,
				  .as = o->as, .limit = o->limit };
	int rc;

	if (lint_levels(&levels, ctx->repo, &cmd->err) < 0)
		return CMD_FAILED;
	rc = settle_rules(cmd, levels, o);
	if (rc)
		return rc;
	if (o->list_rules) {
		lint_print_rules(cmd->out, levels);
		return CMD_CLEAN;
	}
	opts.levels = levels;
	rc = tree_names_try(&trees, cmd, ctx, o->trees, &o->tree);
	if (rc >= 0)
		rc = flow_lint(&r, ctx, &trees, &opts, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	show(cmd, ctx, o, &r);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

int cmd_lint(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .tree = OPT_LIST_INIT,
		.no_rule = OPT_LIST_INIT, .rule = OPT_LIST_INIT,
	};
	const struct opt rows[] = {
		OPT_GROUP("What to look at"),
		OPT_UINT(0, "max-count", &o.limit, 1, 1000000, "N",
			 "the newest N commits only"),
		OPT_STR(0, "as", &o.as, "TREE",
			"judge by topic, policy and upstream of TREE"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("Rules"),
		OPT_STR(0, "rules", &o.rules, "NAMES",
			"these alone, between commas; all: every one"),
		{ .kind = OPT_KIND_REPEAT, .name = "with-rule", .value = &o.rule,
		  .arg = "NAME", .help = "this one, too", .flags = OPT_NONEG },
		{ .kind = OPT_KIND_REPEAT, .name = "no-rule", .value = &o.no_rule,
		  .arg = "NAME", .help = "without this one", .flags = OPT_NONEG },
		OPT_FLAG(0, "list-rules", &o.list_rules, "show the rules and stop"),
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
		.name = "crosstree lint", .usage = usage, .opts = rows,
		.about = "Finds what upstream rejects: in messages, in files, and in the "
			 "shape of the history of a range of commits, or of what a tree owns.",
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (!argc && !o.list_rules)
		return cmd_usage(cmd, "a range of commits or the name of a tree is needed");
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	return rc ? rc : run(cmd, &s.ctx, &o, argv, (size_t)argc);
}
