// SPDX-License-Identifier: GPL-2.0-only
#include "base/text.h"
#include "cmd/cmd.h"
#include "cmd/request-pull-print.h"
#include "cmd/session.h"
#include "cmd/tree-names.h"
#include "ui/diag.h"

#define DIFF_LINES 200u

enum format { FORMAT_MAIL, FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "mail", "text", "porcelain", "json", NULL };

static const char *const usage[] = { "[OPTION...] TREE [URL]", NULL };

struct options {
	struct cmd_output output;
	const char *trees, *store;
	struct opt_list tree;
	struct pull_opts pull;
	int format;
	unsigned int jobs, diff_lines;
	bool force, no_cache, nul;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

/* What goes to a terminal must not act there; a mail is what it is anywhere else. */
static void print_mail(struct out *o, const struct strbuf *mail)
{
	_cleanup_strbuf_ struct strbuf safe = STRBUF_INIT;

	if (!out_is_terminal(o)) {
		out_add(o, mail->buf, mail->len);
		return;
	}
	text_escape(&safe, mail->buf, mail->len, TEXT_KEEP_NEWLINE | TEXT_KEEP_TAB);
	out_add(o, safe.buf, safe.len);
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o)
{
	_cleanup_pull_ struct pull_result r = PULL_RESULT_INIT;
	_cleanup_flow_fixups_ struct flow_fixups fixups = FLOW_FIXUPS_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = tree_names_try(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc >= 0)
		rc = flow_fixups_open(&fixups, ctx, o->store, &cmd->err);
	if (rc >= 0)
		rc = flow_request_pull(&r, ctx, &trees, &fixups, &o->pull, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	pull_print_checks(&r);
	if (o->format == FORMAT_JSON)
		pull_print_json(cmd->out, &r);
	else if (o->format == FORMAT_PORCELAIN)
		pull_print_porcelain(cmd->out, &r, o->nul);
	else if (o->format == FORMAT_TEXT)
		pull_print_text(cmd->out, &r);
	else
		print_mail(cmd->out, &r.mail);
	if (r.merged_made)
		diag_hint("%s%s is the merge, %.12s; git push it with the tag",
			  o->pull.dry_run ? "would be made: " : "", r.merged,
			  git_oid_tostr_s(&r.merged_commit));
	return rc && !o->force ? CMD_ANSWER_NO : CMD_CLEAN;
}

int cmd_request_pull(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .tree = OPT_LIST_INIT, .diff_lines = DIFF_LINES,
	};
	const struct opt rows[] = {
		OPT_GROUP("What is to be pulled"),
		OPT_STR(0, "for", &o.pull.upstream, "UPSTREAM",
			"into this tree or revision; else the upstream of TREE"),
		OPT_STR(0, "tag", &o.pull.tag, "TAG",
			"this tag; else the annotated one at the tip"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_STR(0, "store", &o.store, "STORE",
			"take resolutions from a ref (refs/...) or a directory"),
		OPT_GROUP("The mail"),
		OPT_STR(0, "subject", &o.pull.subject, "TEXT",
			"behind [GIT PULL]; else the first line of the tag"),
		OPT_UINT(0, "diff-lines", &o.diff_lines, 0, 1000000, "N",
			 "cut a diff after N lines, 200 by default; 0: never"),
		OPT_FLAG(0, "no-others", &o.pull.no_others,
			 "not what other trees would make conflict"),
		OPT_GROUP("How"),
		OPT_FLAG(0, "force", &o.force, "exit with 0 though a check failed"),
		OPT_FLAG(0, "with-merged", &o.pull.with_merged,
			 "make refs/tags/TAG-merged, the merge as it was resolved"),
		OPT_FLAG('n', "dry-run", &o.pull.dry_run, "make nothing"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("Output"),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree request-pull", .usage = usage, .opts = rows,
		.about = "Writes the mail that asks for a pull: what git request-pull writes, "
			 "with the conflicts that whoever pulls will meet, and their "
			 "resolutions. Sends nothing.",
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (argc < 1 || argc > 2)
		return cmd_usage(cmd, "a tree is needed, and perhaps the url it is pulled from");
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	o.pull.tree = argv[0];
	o.pull.url = argc > 1 ? argv[1] : NULL;
	o.pull.diff_lines = o.diff_lines;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	return rc ? rc : run(cmd, &s.ctx, &o);
}
