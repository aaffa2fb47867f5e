// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/cleanup.h"
#include "check-matrix.h"
#include "check-two.h"
#include "cmd.h"
#include "flow/fixup.h"
#include "kinds.h"
#include "session.h"
#include "suppressions.h"

static const char *const formats[] = { "text", "porcelain", "json", "html",
				       "markdown", "sarif", "junit", "mail", NULL };
static const char *const confidences[] = { "certain", "likely", "possible",
					   NULL };

static const char *const usage[] = {
	"[OPTION...] OURS THEIRS",
	"[OPTION...] [REV] --all",
	"[OPTION...] --matrix",
	"[OPTION...] --series=MBOX... [--onto=REV] (TREE... | --all)",
	"[OPTION...] OURS THEIRS (--result=REV | --worktree)",
	"[OPTION...] --self=REV",
	NULL,
};

/* The command line as it was given. */
struct options {
	struct cmd_output output;
	int format;
	bool nul;
	bool all, matrix, worktree, no_cache;
	const char *self, *result;
	struct opt_list series;
	const char *onto;
	const char *trees;
	struct opt_list tree;	/* NAME=REV */
	unsigned int jobs;	/* 0: as many as there are processors */
	const char *kinds;
	int min_confidence;	/* index into confidences[] */
	const char *since, *shard;
	const char *suppressions, *store;
	bool build, suggest;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
	opt_list_release(&o->series);
}

/* Two trees are a matrix of one pair for these. */
static bool is_of_pairs(const struct options *o)
{
	return o->format == CHECK_HTML || o->format == CHECK_MAIL;
}

static int check_series_usage(struct cmd *cmd, const struct options *o, int argc)
{
	if (o->matrix || o->self || o->result || o->worktree)
		return cmd_usage(cmd, "--series goes with trees or --all");
	if (o->all && argc)
		return cmd_usage(cmd, "--series is what --all is about");
	return 0;
}

/* The forms of the command that exclude each other, and their revisions. */
static int check_usage(struct cmd *cmd, const struct options *o, int argc)
{
	int forms = o->all + o->matrix + !!o->self;

	if (o->nul && o->format != CHECK_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	if ((o->build || o->suggest) && (forms || o->series.n))
		return cmd_usage(cmd, "--%s goes with two revisions",
				 o->build ? "build" : "suggest");
	if (is_of_pairs(o) && (o->self || o->result || o->worktree || o->build))
		return cmd_usage(cmd, "--format=%s goes with merges that nobody has made",
				 formats[o->format]);
	if (o->series.n)
		return check_series_usage(cmd, o, argc);
	if (o->onto)
		return cmd_usage(cmd, "--onto goes with --series");

	if (forms > 1)
		return cmd_usage(cmd, "--all, --matrix and --self exclude each "
				      "other");
	if (o->result && o->worktree)
		return cmd_usage(cmd, "--result and --worktree exclude each "
				      "other");
	if (forms && (o->result || o->worktree))
		return cmd_usage(cmd, "--result and --worktree go with two "
				      "revisions");
	if (o->all && argc > 1)
		return cmd_usage(cmd, "--all takes one revision at most");
	if ((o->matrix || o->self) && argc)
		return cmd_usage(cmd, "%s takes no further revisions",
				 o->matrix ? "--matrix" : "--self");
	if (!forms && argc != 2)
		return cmd_usage(cmd, "two revisions are needed, or --all, "
				      "--matrix or --self");
	if ((o->since || o->shard) && !o->all && !o->matrix)
		return cmd_usage(cmd, "%s goes with --all or --matrix",
				 o->since ? "--since" : "--shard");
	if (o->store && o->self)
		return cmd_usage(cmd, "--store does not go with --self");
	return 0;
}

/* What all forms of the command are given. */
struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct options *o;
	struct flow_check_opts how;
};

/* In the words of the command line the surest comes first. */
static enum check_confidence confidence_of(int word)
{
	return (enum check_confidence)(CHECK_CERTAIN - word);
}

/* OURS THEIRS, --self */
static int check_two(struct call *c, char **names)
{
	const struct check_two_args args = {
		.result = c->o->result, .worktree = c->o->worktree,
		.trees = c->o->trees, .tree = &c->o->tree,
		.format = (enum check_format)c->o->format, .nul = c->o->nul,
		.build = c->o->build, .suggest = c->o->suggest, .check = c->how,
	};

	return c->o->self ? cmd_check_self(c->cmd, c->ctx, c->o->self, &args) :
			    cmd_check_two(c->cmd, c->ctx, names, &args);
}

/* --all, --matrix, --series */
static int check_many(struct call *c, int argc, char **argv)
{
	const struct check_matrix_args args = {
		.all = c->o->all, .rev = argv[0],
		.two = !c->o->all && !c->o->matrix && !c->o->series.n,
		.series = &c->o->series, .onto = c->o->onto,
		.names = argv, .n_names = (size_t)argc,
		.trees = c->o->trees, .tree = &c->o->tree,
		.since = c->o->since, .shard = c->o->shard,
		.format = (enum check_format)c->o->format, .nul = c->o->nul,
		.check = c->how,
	};

	return cmd_check_matrix(c->cmd, c->ctx, &args);
}

static int run(struct call *c, int argc, char **names)
{
	_cleanup_flow_fixups_ struct flow_fixups fixups = FLOW_FIXUPS_INIT;

	if (flow_fixups_locate(&fixups, c->ctx, c->o->store, &c->cmd->err) < 0)
		return CMD_FAILED;
	c->how.fixups = &fixups;
	if (c->o->all || c->o->matrix || c->o->series.n || is_of_pairs(c->o))
		return check_many(c, argc, names);
	return check_two(c, names);
}

/* What is looked for. 0, or what the command has to return. */
static int take_options(struct flow_check_opts *how, struct cmd *cmd, const struct options *o)
{
	struct kinds kinds;

	if (kinds_parse(&kinds, o->kinds, &cmd->err) < 0)
		return CMD_USAGE;
	if ((o->build || o->suggest) && !kinds.silent)
		return cmd_usage(cmd, "--%s is about silent conflicts",
				 o->build ? "build" : "suggest");
	*how = (struct flow_check_opts)FLOW_CHECK_OPTS_INIT;
	how->textual = kinds.textual;
	how->kinds = kinds.silent;
	how->min = confidence_of(o->min_confidence);
	how->no_result_cache = o->no_cache;
	return 0;
}

int cmd_check(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT,
		.min_confidence = 1,
		.suppressions = suppressions_usual,
	};
	const struct opt rows[] = {
		OPT_GROUP("What to check"),
		OPT_FLAG('a', "all", &o.all,
			 "REV (default: HEAD) against every configured tree"),
		OPT_FLAG(0, "matrix", &o.matrix,
			 "every pair of configured trees"),
		OPT_REPEAT(0, "series", &o.series, "MBOX",
			   "patches in flight against trees"),
		OPT_STR(0, "onto", &o.onto, "REV",
			"which are applied to REV (default: HEAD)"),
		OPT_STR(0, "self", &o.self, "REV",
			"uses left behind by the tree's own changes"),
		OPT_STR(0, "result", &o.result, "REV",
			"judge REV as the merge of the two"),
		OPT_FLAG(0, "worktree", &o.worktree,
			 "judge the work tree as the merge of the two"),
		OPT_GROUP("Trees"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("What counts"),
		OPT_STR(0, "kinds", &o.kinds, "KIND,...",
			"textual, silent, all, or names of kinds"),
		OPT_CHOICE(0, "min-confidence", &o.min_confidence, confidences,
			   "LEVEL", "hide what is less sure"),
		OPT_STR(0, "suppressions", &o.suppressions, "FILE",
			"do not count what FILE has somebody answer for"),
		OPT_STR(0, "store", &o.store, "STORE",
			"take resolutions from a ref or a directory"),
		OPT_STR(0, "since", &o.since, "STATE",
			"count only what is not in STATE, a json result"),
		OPT_STR(0, "shard", &o.shard, "K/N",
			"do part K of N of the pairs"),
		OPT_GROUP("How"),
		OPT_FLAG(0, "build", &o.build,
			 "have the compiler confirm what is found"),
		OPT_FLAG(0, "suggest", &o.suggest,
			 "propose a fix, as the provider converted its own uses"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("Output"),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree check",
		.usage = usage,
		.about = "Finds the conflicts between trees: those git sees, "
			 "and the silent ones that only the compiler would.",
		.opts = rows,
	};
	_cleanup_suppressions_ struct suppressions suppress = SUPPRESSIONS_INIT;
	_cleanup_session_ struct session s = { 0 };
	struct call c = { .cmd = cmd, .ctx = &s.ctx, .o = &o };
	struct session_opts how;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	rc = check_usage(cmd, &o, argc);
	if (rc)
		return rc;
	rc = take_options(&c.how, cmd, &o);
	if (rc)
		return rc;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	rc = suppressions_load(&suppress, cmd, &s.ctx, o.suppressions);
	if (rc < 0)
		return CMD_FAILED;
	c.how.suppress = &suppress;
	return run(&c, argc, argv);
}
