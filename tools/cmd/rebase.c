// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/cmd.h"
#include "cmd/rebase-print.h"
#include "cmd/session.h"
#include "cmd/suppressions.h"
#include "cmd/tree-names.h"

#define COMMAND_SECONDS 1800u

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

/* As enum rebase_empty; ask is what git called stop before. */
static const char *const empties[] = { "drop", "keep", "stop", "ask", NULL };

static const char *const usage[] = {
	"[OPTION...] BRANCH --onto REV", "[-n] BRANCH --undo", NULL,
};

struct options {
	struct cmd_output output;
	struct rebase_opts rebase;
	const char *trees, *store, *suppressions;
	struct opt_list tree;
	int format, check, range_diff, empty, keep_empty;
	unsigned int jobs;
	bool undo, nul, no_cache;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

static int run(struct cmd *cmd, struct ctx *ctx, struct options *o)
{
	_cleanup_suppressions_ struct suppressions suppress = SUPPRESSIONS_INIT;
	_cleanup_rebase_ struct rebase_result r = REBASE_RESULT_INIT;
	_cleanup_flow_fixups_ struct flow_fixups fixups = FLOW_FIXUPS_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = tree_names_try(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc >= 0 && o->rebase.check)
		rc = suppressions_load(&suppress, cmd, ctx, o->suppressions);
	if (rc >= 0)
		rc = flow_fixups_open(&fixups, ctx, o->store, &cmd->err);
	o->rebase.suppress = &suppress;
	if (rc >= 0)
		rc = flow_rebase(&r, ctx, &trees, &fixups, &o->rebase, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		rebase_print_json(cmd->out, &r);
	else if (o->format == FORMAT_PORCELAIN)
		rebase_print_porcelain(cmd->out, &r, o->nul);
	else
		rebase_print_text(cmd->out, &r, &o->rebase);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

static int undo(struct cmd *cmd, struct ctx *ctx, const struct options *o)
{
	_cleanup_(rebase_undone_release) struct rebase_undone u = REBASE_UNDONE_INIT;
	int rc = flow_rebase_undo(&u, ctx, o->rebase.branch, o->rebase.dry_run, &cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		rebase_undone_json(cmd->out, &u);
	else if (o->format == FORMAT_PORCELAIN)
		rebase_undone_porcelain(cmd->out, &u, o->nul);
	else
		rebase_undone_text(cmd->out, &u);
	return CMD_CLEAN;
}

static int check_options(struct cmd *cmd, int argc, const struct options *o)
{
	if (argc != 1)
		return cmd_usage(cmd, "one branch is needed");
	if (o->nul && o->format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	if (o->undo && (o->rebase.onto || o->rebase.upstream || o->rebase.command))
		return cmd_usage(cmd, "--undo goes with neither --onto nor --upstream nor "
				      "--exec");
	if (!o->undo && !o->rebase.onto)
		return cmd_usage(cmd, "--onto REV is needed, or --undo");
	return 0;
}

int cmd_rebase(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .tree = OPT_LIST_INIT, .check = 1, .range_diff = 1,
		.keep_empty = 1,
		.suppressions = suppressions_usual, .rebase.command_s = COMMAND_SECONDS,
	};
	const struct opt rows[] = {
		OPT_GROUP("What goes where"),
		OPT_STR(0, "onto", &o.rebase.onto, "REV",
			"onto this revision or tree"),
		OPT_STR(0, "upstream", &o.rebase.upstream, "REV",
			"the commits that REV has not; by default those that --onto has not"),
		OPT_FLAG('r', "rebase-merges", &o.rebase.merges,
			 "make merges again; else they are left out, and the commits in a row"),
		OPT_FLAG(0, "undo", &o.undo,
			 "take the branch back to where it was before its last rebase"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("How"),
		OPT_FLAG(0, "keep-going", &o.rebase.keep_going,
			 "try the commits behind one that conflicts, and list all that do"),
		OPT_CHOICE(0, "empty", &o.empty, empties, "WHAT",
			   "of a commit of which nothing is left: drop it (the default), keep "
			   "it, or stop there"),
		OPT_TRI(0, "keep-empty", &o.keep_empty,
			"keep commits that were empty from the beginning (the default)"),
		OPT_STR(0, "store", &o.store, "STORE",
			"take resolutions from a ref (refs/...) or a directory"),
		OPT_STR(0, "exec", &o.rebase.command, "CMD",
			"run CMD in a copy of the tree of each new commit"),
		OPT_UINT(0, "exec-timeout", &o.rebase.command_s, 1, 1000000, "SECONDS",
			 "how long that may take at a commit, by default 1800"),
		OPT_TRI(0, "check", &o.check,
			"look for silent conflicts with the new base (the default)"),
		OPT_FLAG(0, "strict", &o.rebase.strict,
			 "leave the branch where it is when there are any"),
		OPT_STR(0, "suppressions", &o.suppressions, "FILE",
			"what does not count there, by default .crosstree-suppressions"),
		OPT_FLAG(0, "force", &o.rebase.force,
			 "against the rules for public history and bases"),
		OPT_FLAG('n', "dry-run", &o.rebase.dry_run, "leave the branch where it is"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("Output"),
		OPT_TRI(0, "range-diff", &o.range_diff,
			"show what changed in the commits (the default)"),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree rebase", .usage = usage, .opts = rows,
		.about = "Puts the commits of a branch onto another base, in memory, with recorded "
			 "resolutions replayed, and says what the new base breaks of them. The "
			 "branch moves last.",
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	rc = check_options(cmd, argc, &o);
	if (rc)
		return rc;
	o.rebase.branch = argv[0];
	o.rebase.check = o.check;
	o.rebase.empty = o.empty > REBASE_STOP ? REBASE_STOP : (enum rebase_empty)o.empty;
	o.rebase.drop_begun_empty = !o.keep_empty;
	o.rebase.range_diff = o.range_diff;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return o.undo ? undo(cmd, &s.ctx, &o) : run(cmd, &s.ctx, &o);
}
