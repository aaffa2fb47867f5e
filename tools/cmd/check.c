// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/cleanup.h"
#include "base/mem.h"
#include "check-matrix.h"
#include "check-print.h"
#include "cmd.h"
#include "describe.h"
#include "kinds.h"
#include "repo/worktree.h"
#include "session.h"
#include "tree-names.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };
static const char *const confidences[] = { "certain", "likely", "possible",
					   NULL };

static const char *const usage[] = {
	"[OPTION...] OURS THEIRS",
	"[OPTION...] [REV] --all",
	"[OPTION...] --matrix",
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
	const char *trees;
	struct opt_list tree;	/* NAME=REV */
	unsigned int jobs;	/* 0: as many as there are processors */
	const char *kinds;
	int min_confidence;	/* index into confidences[] */
	const char *since, *shard;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

/* The forms of the command that exclude each other, and their revisions. */
static int check_usage(struct cmd *cmd, const struct options *o, int argc)
{
	int forms = o->all + o->matrix + !!o->self;

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
	if (o->nul && o->format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	return 0;
}

/* What all forms of the command are given. */
struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct options *o;
	struct kinds kinds;
	struct flow_check_opts how;
};

/* In the words of the command line the surest comes first. */
static enum check_confidence confidence_of(int word)
{
	return (enum check_confidence)(CHECK_CERTAIN - word);
}

static int show(struct call *c, const struct flow_check_result *r,
		enum check_form form, const struct rev *judged)
{
	_cleanup_(base_names_release) struct base_names bases = BASE_NAMES_INIT;
	struct check_print how = {
		.form = form, .judged = judged, .nul = c->o->nul,
		.textual = c->kinds.textual && form == CHECK_MERGE,
		.silent = c->kinds.silent,
	};

	switch ((enum format)c->o->format) {
	case FORMAT_TEXT:
		base_names_make(&bases, c->ctx->repo, r->bases, r->n_bases);
		how.bases = (const char *const *)bases.items;
		check_print_text(c->cmd->out, r, &how);
		break;
	case FORMAT_PORCELAIN:
		check_print_porcelain(c->cmd->out, r, &how);
		break;
	case FORMAT_JSON:
		check_print_json(c->cmd->out, r, &how);
		break;
	}
	return r->n_textual || r->n_silent ? CMD_ANSWER_NO : CMD_CLEAN;
}

/* OURS THEIRS, alone or with the merge of the two that is to be judged. */
static int check_two(struct call *c, char **names)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	_cleanup_rev_ struct rev judged = REV_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	bool merged = c->o->result || c->o->worktree;
	struct err *err = &c->cmd->err;
	struct repo *repo = c->ctx->repo;
	int rc;

	rc = tree_names_try(&trees, c->cmd, c->ctx, c->o->trees, &c->o->tree);
	if (rc >= 0)
		rc = trees_rev(&ours, repo, &trees, names[0], err);
	if (rc >= 0)
		rc = trees_rev(&theirs, repo, &trees, names[1], err);
	if (rc >= 0 && c->o->result)
		rc = rev_resolve(&judged, repo, c->o->result, err);
	if (rc >= 0 && c->o->worktree)
		rc = worktree_rev(&judged, c->ctx, err);
	if (rc < 0)
		return CMD_FAILED;
	rc = merged ? flow_check_merged(&r, c->ctx, &ours, &theirs, &judged,
					&c->how, err) :
		      flow_check(&r, c->ctx, &ours, &theirs, &c->how, err);
	if (rc < 0)
		return CMD_FAILED;
	return merged ? show(c, &r, CHECK_MERGED, &judged) :
			show(c, &r, CHECK_MERGE, NULL);
}

/* Where the commits of @rev begin: the merge base with its upstream branch. */
static int own_base(struct rev *base, struct call *c, const struct rev *rev)
{
	_cleanup_free_ char *name = mem_printf("%s@{upstream}", rev->name);
	const char *const names[2] = { rev->name, name };
	_cleanup_rev_ struct rev upstream = REV_INIT;
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	struct err *err = &c->cmd->err;
	int rc;

	rc = rev_resolve(&upstream, c->ctx->repo, name, NULL);
	if (rc < 0)
		return err_set(err, "cannot tell where '%s' begins, it has no "
				    "upstream branch; say --self=BASE..%s",
			       rev->name, rev->name);
	rc = repo_merge_bases(&bases, c->ctx->repo, c->ctx->cache,
			      &upstream.commit, &rev->commit, names, err);
	if (rc < 0)
		return rc;
	return rev_of_commit(base, c->ctx->repo, &bases.items[0], NULL, err);
}

/* --self=REV, --self=BASE..REV */
static int check_self(struct call *c)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev base = REV_INIT, rev = REV_INIT;
	const char *dots = strstr(c->o->self, "..");
	_cleanup_free_ char *from = dots ? mem_strndup(c->o->self,
				       (size_t)(dots - c->o->self)) : NULL;
	const char *to = dots ? dots + 2 : c->o->self;
	struct err *err = &c->cmd->err;
	int rc;

	rc = rev_resolve(&rev, c->ctx->repo, *to ? to : "HEAD", err);
	if (rc >= 0)
		rc = dots ? rev_resolve(&base, c->ctx->repo,
					*from ? from : "HEAD", err) :
			    own_base(&base, c, &rev);
	if (rc >= 0)
		rc = flow_check_self(&r, c->ctx, &base, &rev, &c->how, err);
	return rc < 0 ? CMD_FAILED : show(c, &r, CHECK_SELF, NULL);
}

/* --all, --matrix */
static int check_many(struct call *c, const char *rev)
{
	const struct check_matrix_args args = {
		.all = c->o->all, .rev = rev,
		.trees = c->o->trees, .tree = &c->o->tree,
		.since = c->o->since, .shard = c->o->shard,
		.format = (enum matrix_format)c->o->format, .nul = c->o->nul,
		.check = c->how,
	};

	return cmd_check_matrix(c->cmd, c->ctx, &args);
}

static int run(struct call *c, char **names)
{
	if (c->o->all || c->o->matrix)
		return check_many(c, names[0]);
	return c->o->self ? check_self(c) : check_two(c, names);
}

int cmd_check(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT,
		.min_confidence = 1,
	};
	const struct opt rows[] = {
		OPT_GROUP("What to check"),
		OPT_FLAG('a', "all", &o.all,
			 "REV (default: HEAD) against every configured tree"),
		OPT_FLAG(0, "matrix", &o.matrix,
			 "every pair of configured trees"),
		OPT_STR(0, "self", &o.self, "REV",
			"uses left behind by the tree's own changes"),
		OPT_STR(0, "result", &o.result, "REV",
			"judge REV as the merge of the two"),
		OPT_FLAG(0, "worktree", &o.worktree,
			 "judge the work tree as the merge of the two"),
		OPT_GROUP("Trees"),
		OPT_STR(0, "trees", &o.trees, "FILE",
			"read the configured trees from FILE"),
		OPT_REPEAT(0, "tree", &o.tree, "NAME=REV",
			   "as if tree NAME were at REV"),
		OPT_GROUP("What counts"),
		OPT_STR(0, "kinds", &o.kinds, "KIND,...",
			"textual, silent, all, or names of kinds"),
		OPT_CHOICE(0, "min-confidence", &o.min_confidence, confidences,
			   "LEVEL", "hide what is less sure"),
		OPT_STR(0, "since", &o.since, "STATE",
			"count only what is not in STATE, a json result"),
		OPT_STR(0, "shard", &o.shard, "K/N",
			"do part K of N of the pairs"),
		OPT_GROUP("How"),
		OPT_UINT('j', "jobs", &o.jobs, 1, 256, "N", "use N threads"),
		OPT_FLAG(0, "no-cache", &o.no_cache,
			 "neither read nor write the cache"),
		OPT_GROUP("Output"),
		OPT_CHOICE(0, "format", &o.format, formats, "FORMAT",
			   "how to print the result"),
		OPT_FLAG('z', "null", &o.nul, "end records with NUL"),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree check",
		.usage = usage,
		.about = "Finds the conflicts between trees: those git sees, "
			 "and the silent ones\nthat only the compiler would.",
		.opts = rows,
	};
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
	rc = kinds_parse(&c.kinds, o.kinds, &cmd->err);
	if (rc < 0)
		return CMD_USAGE;
	c.how = (struct flow_check_opts)FLOW_CHECK_OPTS_INIT;
	c.how.textual = c.kinds.textual;
	c.how.kinds = c.kinds.silent;
	c.how.min = confidence_of(o.min_confidence);
	c.how.no_result_cache = o.no_cache;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return run(&c, argv);
}
