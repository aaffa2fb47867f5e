// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/interrupt.h"
#include "cmd/prep-print.h"
#include "cmd/session.h"
#include "cmd/tree-names.h"
#include "flow/prep-build.h"

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_COCCI };

static const char *const formats[] = { "text", "json", "cocci", NULL };

/* the first in the order of enum prep_strategy */
enum strategy { STRATEGY_SPLIT = PREP_SPLIT, STRATEGY_SHIM = PREP_SHIM, STRATEGY_PHASED };

static const char *const strategies[] = { "split", "shim", "phased", NULL };

static const char *const usage[] = { "[OPTION...] [--fixup=FIXUP] PROVIDER CONSUMER", NULL };

struct options {
	struct cmd_output output;
	const char *dir, *fixup, *store, *trees;
	struct opt_list tree;
	int format, strategy;
	bool no_cache, dry_run, build;
	unsigned int jobs;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

/* Files that are not needed go, should they be left of another run. */
static int write_files(struct cmd *cmd, const struct options *o, const struct flow_prep_result *r)
{
	_cleanup_(out_release) struct out report = { .buf = STRBUF_INIT, .flags = OUT_HOLD };
	_cleanup_strbuf_ struct strbuf prep = STRBUF_INIT;
	struct publish_file files[3] = {
		{ prep.buf, r->prep.mail.buf, r->prep.mail.len },
		{ "merge-fixup.patch", r->residual.mail.len ? r->residual.mail.buf : NULL,
		  r->residual.mail.len },
		{ "report.json", NULL, 0 },
	};

	strbuf_addf(&prep, "prep/%s", r->prep.file);
	files[0].path = prep.buf;
	prep_print_json(&report, r);
	files[2].data = report.buf.buf;
	files[2].len = report.buf.len;
	return publish_files(o->dir, files, 3, &cmd->err);
}

static int show(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		const struct flow_prep_result *r)
{
	const struct prep_print how = { ctx->repo, o->dir, o->dry_run };

	if (o->dir && !r->why && !o->dry_run && write_files(cmd, o, r) < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		prep_print_json(cmd->out, r);
	else if (o->format == FORMAT_COCCI)
		return prep_print_cocci(cmd->out, r) ? CMD_CLEAN : CMD_ANSWER_NO;
	else
		prep_print_text(cmd->out, r, &how);
	return r->why ? CMD_ANSWER_NO : CMD_CLEAN;
}

/* The series for the provider's tree. */
static int write_series(struct cmd *cmd, const struct options *o,
			const struct flow_phased_result *r)
{
	_cleanup_(out_release) struct out report = { .buf = STRBUF_INIT, .flags = OUT_HOLD };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct publish_file files[PHASED_N_STEPS + 1];
	size_t n = 0;

	for (int s = 0; s < PHASED_N_STEPS; s++) {
		if (!r->steps[s].diff.len)
			continue;
		files[n++] = (struct publish_file){
			arena_cat(&a, "phased/", r->steps[s].file),
			r->steps[s].mail.buf, r->steps[s].mail.len,
		};
	}
	phased_print_json(&report, r);
	files[n++] = (struct publish_file){ "report.json", report.buf.buf, report.buf.len };
	return publish_files(o->dir, files, n, &cmd->err);
}

/* What was made is shown, whether the compiler could tell or not. */
static int tell_built(struct cmd *cmd, const struct prep_built *b, int rc)
{
	if (rc < 0 || !b->failed)
		return rc;
	err_set(&cmd->err, "--build could not tell: %s", b->failed);
	return CMD_PARTLY;
}

static int run_phased(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		      const struct rev *provider, const struct rev *consumer,
		      const struct build_command *command)
{
	_cleanup_flow_phased_ struct flow_phased_result r = FLOW_PHASED_RESULT_INIT;
	const struct prep_print how = { ctx->repo, o->dir, o->dry_run };
	int rc = flow_phased(&r, ctx, provider, consumer, &cmd->err);
	struct interrupt in;

	if (rc == 0 && o->build) {
		interrupt_begin(&in, ctx);
		rc = flow_phased_build(&r, ctx, provider, consumer, command, &cmd->err);
		interrupt_end(&in, ctx);
	}
	if (rc < 0)
		return CMD_FAILED;
	if (o->dir && !r.why && !o->dry_run && write_series(cmd, o, &r) < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		phased_print_json(cmd->out, &r);
	else
		phased_print_text(cmd->out, &r, &how);
	return tell_built(cmd, &r.built, r.why ? CMD_ANSWER_NO : CMD_CLEAN);
}

static int run_split(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		     const struct rev *provider, const struct rev *consumer,
		     const struct build_command *command)
{
	_cleanup_flow_fixups_ struct flow_fixups store = FLOW_FIXUPS_INIT;
	_cleanup_flow_prep_ struct flow_prep_result r = FLOW_PREP_RESULT_INIT;
	const struct flow_prep_opts opts = { (enum prep_strategy)o->strategy, o->fixup, &store };
	int rc = flow_fixups_locate(&store, ctx, o->store, &cmd->err);
	struct interrupt in;

	if (rc >= 0)
		rc = flow_prep(&r, ctx, provider, consumer, &opts, &cmd->err);
	if (rc == 0 && o->build) {
		interrupt_begin(&in, ctx);
		rc = flow_prep_build(&r, ctx, provider, consumer, command, &cmd->err);
		interrupt_end(&in, ctx);
	}
	return rc < 0 ? CMD_FAILED : tell_built(cmd, &r.built, show(cmd, ctx, o, &r));
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o, char **names)
{
	_cleanup_rev_ struct rev provider = REV_INIT, consumer = REV_INIT;
	_cleanup_build_command_ struct build_command command = BUILD_COMMAND_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = o->build ? build_command_find(&command, ctx->repo, &cmd->err) : 0;

	if (rc >= 0)
		rc = tree_names_try(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc >= 0)
		rc = trees_rev(&provider, ctx->repo, &trees, names[0], &cmd->err);
	if (rc >= 0)
		rc = trees_rev(&consumer, ctx->repo, &trees, names[1], &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	return o->strategy == STRATEGY_PHASED ?
		run_phased(cmd, ctx, o, &provider, &consumer, &command) :
		run_split(cmd, ctx, o, &provider, &consumer, &command);
}

int cmd_prep(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .tree = OPT_LIST_INIT,
	};
	const struct opt rows[] = {
		OPT_GROUP("What is known"),
		OPT_STR(0, "fixup", &o.fixup, "FIXUP",
			"a patch, a commit, a merge, a recorded fixup; else learn"),
		OPT_STR(0, "store", &o.store, "STORE",
			"of fixups: a ref (refs/...) or a directory"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("How"),
		OPT_CHOICE(0, "strategy", &o.strategy, strategies, "WHAT",
			   "what the consumer's tree is to take"),
		OPT_FLAG(0, "build", &o.build,
			 "compile what is proposed, with your crosstree.buildCommand"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("Output"),
		CMD_OPT_FORMAT(&o.format, formats),
		OPT_STR('o', "output", &o.dir, "DIR",
			"write both patches and the proof into DIR"),
		OPT_FLAG('n', "dry-run", &o.dry_run, "write nothing"),
		CMD_OPT_COLOR(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree prep", .usage = usage, .opts = rows,
		.about = "Splits the resolution of a merge, known or learnt of the "
			 "provider's commits, into a patch that the consumer's tree can "
			 "take now, and what is left for the merge.",
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (argc != 2)
		return cmd_usage(cmd, "two trees are needed, the provider and the consumer");
	if (o.fixup && o.format == FORMAT_COCCI)
		return cmd_usage(cmd, "--format=cocci is for what is learnt, without --fixup");
	if (o.strategy == STRATEGY_PHASED && o.format == FORMAT_COCCI)
		return cmd_usage(cmd, "a series in steps has no form for Coccinelle");
	if (o.fixup && o.strategy != STRATEGY_SPLIT)
		return cmd_usage(cmd, "--strategy=%s learns what is needed; it takes no --fixup",
				 strategies[o.strategy]);
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	return rc ? rc : run(cmd, &s.ctx, &o, argv);
}
