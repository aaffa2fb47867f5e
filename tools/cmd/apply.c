// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/mem.h"
#include "cmd/apply-many.h"
#include "cmd/apply-print.h"
#include "cmd/cmd.h"
#include "cmd/session.h"
#include "cmd/tree-names.h"
#include "flow/apply-mails.h"
#include "ui/diag.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON, FORMAT_MBOX };

static const char *const formats[] = { "text", "porcelain", "json", "mbox",
				       NULL };
/* In the order of enum apply_style_mode. */
static const char *const styles[] = { "auto", "error", "warn", "off", NULL };
static const char *const quoted_cr[] = { "nowarn", "strip", NULL };

static const char *const usage[] = {
	"[OPTION...] SERIES --onto=REV [--branch=NAME]",
	"[OPTION...] SERIES --on-each (TREE... | --all)",
	NULL,
};

/* The command line as it was given; -1 in an int: not. */
struct options {
	struct cmd_output output;
	int format;
	bool nul;
	const char *onto, *branch, *base, *mbox, *link_mask;
	bool force, dry_run, on_each, all;
	const char *trees;
	struct opt_list tree;	/* NAME=REV */
	unsigned int version;
	bool partial;
	bool signoff, trailers, link;
	int keep_cr, scissors, message_id, quoted_cr;
	bool keep, keep_non_patch, no_utf8, mboxrd;
	int three_way, check, checkpatch;
	bool keep_going, strict, allow_scripts;
	unsigned int jobs;
	bool no_cache;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

/* One run: what is read, and how it goes on. */
struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct options *o;
	struct apply_source source;
	struct apply_print print;
	char *charset;
};

static void call_release(struct call *c)
{
	apply_source_release(&c->source);
	free(c->charset);
}

static int check_usage(struct cmd *cmd, const struct options *o, int argc)
{
	if (!argc)
		return cmd_usage(cmd, "no series given");
	if (o->on_each) {
		if (o->onto || o->branch)
			return cmd_usage(cmd, "--on-each only tries: it goes with "
					      "neither --onto nor --branch");
		if (o->format == FORMAT_MBOX)
			return cmd_usage(cmd, "--format=mbox goes with --onto");
		if (o->all ? argc > 1 : argc < 2)
			return cmd_usage(cmd, "--on-each wants trees or --all");
	} else if (argc > 1) {
		return cmd_usage(cmd, "one series at a time; --on-each tries it on "
				      "several trees");
	} else if (!o->onto) {
		return cmd_usage(cmd, "--onto=REV says what it is applied to");
	}
	if (o->all && !o->on_each)
		return cmd_usage(cmd, "--all goes with --on-each");
	if (o->force && !o->branch)
		return cmd_usage(cmd, "--force goes with --branch");
	if (o->nul && o->format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	return 0;
}

/* ----------------------------------------------------- how mails are read */

/* What git am takes from configuration, unless the command line says otherwise. */
static int bool_setting(bool *out, struct call *c, int given, const char *key)
{
	int rc;

	*out = given == 1;
	if (given >= 0)
		return 0;
	rc = repo_config_bool(c->ctx->repo, key, out, &c->cmd->err);
	return rc < 0 ? rc : 0;
}

static int quoted_cr_setting(enum mail_quoted_cr *out, struct call *c)
{
	_cleanup_free_ char *value = NULL;
	int rc;

	*out = c->o->quoted_cr == 1 ? MAIL_QUOTED_CR_STRIP : MAIL_QUOTED_CR_KEEP;
	if (c->o->quoted_cr >= 0)
		return 0;
	rc = repo_config_str(c->ctx->repo, "mailinfo.quotedCr", &value,
			     &c->cmd->err);
	if (rc == 0 && !strcasecmp(value, "strip"))
		*out = MAIL_QUOTED_CR_STRIP;
	return rc < 0 ? rc : 0;
}

static int mail_settings(struct mail_opts *out, struct call *c)
{
	const struct options *o = c->o;
	int rc;

	*out = (struct mail_opts){
		.keep_subject = o->keep, .keep_non_patch = o->keep_non_patch,
		.no_recode = o->no_utf8, .mboxrd = o->mboxrd,
	};
	rc = bool_setting(&out->keep_cr, c, o->keep_cr, "am.keepcr");
	if (rc >= 0)
		rc = bool_setting(&out->scissors, c, o->scissors,
				  "mailinfo.scissors");
	if (rc >= 0)
		rc = bool_setting(&out->message_id, c, o->message_id,
				  "am.messageid");
	if (rc >= 0)
		rc = quoted_cr_setting(&out->quoted_cr, c);
	if (rc >= 0)
		rc = repo_config_str(c->ctx->repo, "i18n.commitEncoding",
				     &c->charset, &c->cmd->err);
	out->charset = c->charset;
	return rc < 0 ? rc : 0;
}

static int open_source(struct call *c, const char *series)
{
	struct apply_source_opts opts = { .mbox = c->o->mbox,
					  .version = c->o->version,
					  .trailers = c->o->trailers,
					  .partial = c->o->partial };
	int rc = mail_settings(&opts.mail, c);

	if (rc < 0)
		return rc;
	return apply_source_open(&c->source, c->ctx, series, &opts, &c->cmd->err);
}

/* ------------------------------------------------------------- the two forms */

static struct flow_apply_opts apply_opts(const struct options *o)
{
	return (struct flow_apply_opts){
		.signoff = o->signoff, .trailers = o->trailers,
		.link = o->link || o->link_mask, .linkmask = o->link_mask,
		.three_way = o->three_way ? APPLY_3WAY_AUTO : APPLY_3WAY_NEVER,
		.base = o->base, .keep_going = o->keep_going, .explain = true,
		.allow_scripts = o->allow_scripts,
	};
}

static int on_each(struct call *c, int argc, char **argv)
{
	const struct apply_many_args args = {
		.all = c->o->all, .names = argv, .n_names = (size_t)argc,
		.trees = c->o->trees, .tree = &c->o->tree,
		.format = (enum apply_many_format)c->o->format,
		.steps = &c->source.steps, .print = &c->print,
		.opts = apply_opts(c->o),
	};

	return cmd_apply_many(c->cmd, c->ctx, &args);
}

/* What was left out though somebody might expect it. */
static void warn(const struct call *c)
{
	const struct series *s = c->source.series;

	for (size_t i = 0; s && i < s->n_duplicates; i++)
		diag_warning("a second mail for the same patch is left out: '%s'",
			     s->duplicates[i]->subject);
	for (size_t i = 0; c->o->trailers && s && i < s->n; i++)
		for (size_t k = 0; k < s->patches[i].n_trailers; k++) {
			const struct series_trailer *t = &s->patches[i].trailers[k];

			if (t->other_sender)
				diag_warning("left out, since somebody else sent it: "
					     "'%s: %s'", t->key, t->value);
		}
}

static int print_mbox(struct call *c, const struct flow_land_result *r)
{
	const struct apply_source *s = &c->source;
	const struct apply_mails_opts opts = {
		.cover_subject = s->cover_subject, .cover_body = s->cover_body,
		.title = s->title, .version = s->series ? s->series->version : 1,
		.prefix = s->series && s->series->rfc ? "RFC PATCH" : NULL,
	};
	_cleanup_strbuf_ struct strbuf mbox = STRBUF_INIT;
	int rc = apply_mails_write(&mbox, c->ctx, &r->apply, &opts, &c->cmd->err);

	if (rc >= 0)
		out_add(c->cmd->out, mbox.buf, mbox.len);
	return rc;
}

static int print(struct call *c, const struct flow_land_result *r)
{
	switch ((enum format)c->o->format) {
	case FORMAT_TEXT:
		apply_print_text(c->cmd->out, r, &c->print);
		return 0;
	case FORMAT_PORCELAIN:
		apply_print_porcelain(c->cmd->out, r, &c->print);
		return 0;
	case FORMAT_JSON:
		apply_print_json(c->cmd->out, r, &c->print);
		return 0;
	case FORMAT_MBOX:
		return print_mbox(c, r);
	}
	return 0;
}

static int onto(struct call *c)
{
	_cleanup_flow_land_ struct flow_land_result r = FLOW_LAND_RESULT_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	const struct options *o = c->o;
	struct flow_land_opts opts = {
		.apply = apply_opts(o), .title = c->source.title,
		.branch = o->branch, .force = o->force, .dry_run = o->dry_run,
		.check = o->check != 0, .strict = o->strict,
		.leftovers = c->print.leftovers,
		.style = (enum apply_style_mode)o->checkpatch,
	};
	int rc = tree_names_try(&trees, c->cmd, c->ctx, o->trees, &o->tree);

	if (rc >= 0)
		rc = trees_rev(&rev, c->ctx->repo, &trees, o->onto, &c->cmd->err);
	if (rc >= 0)
		rc = flow_land(&r, c->ctx, &rev, &c->source.steps, &opts,
			       &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	warn(c);
	if (print(c, &r) < 0)
		return CMD_FAILED;
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

/*
 * -o names a directory for what does not apply, or a file for the result: for
 * programs a file, unless it is or says that it is a directory.
 */
static const char *take_leftovers(struct options *o)
{
	const char *path = o->output.path;
	size_t n = path ? strlen(path) : 0;

	if (!n || !strcmp(path, "-") || o->on_each)
		return NULL;
	if (o->format != FORMAT_TEXT && path[n - 1] != '/' && !file_is_dir(path))
		return NULL;
	o->output.path = NULL;
	return path;
}

static int run(struct call *c, int argc, char **argv)
{
	if (open_source(c, argv[0]) < 0)
		return CMD_FAILED;
	return c->o->on_each ? on_each(c, argc - 1, argv + 1) : onto(c);
}

int cmd_apply(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .keep_cr = -1, .scissors = -1,
		.message_id = -1, .quoted_cr = -1, .three_way = 1, .check = 1,
	};
	const struct opt rows[] = {
		OPT_GROUP("Where to"),
		OPT_STR(0, "onto", &o.onto, "REV", "apply to REV"),
		OPT_STR('b', "branch", &o.branch, "NAME",
			"move branch NAME to the result"),
		OPT_FLAG('f', "force", &o.force,
			 "even if NAME has commits that REV has not"),
		OPT_FLAG('n', "dry-run", &o.dry_run, "change nothing"),
		OPT_FLAG(0, "on-each", &o.on_each,
			 "only say to which of several trees it applies"),
		OPT_FLAG('a', "all", &o.all, "with --on-each: every configured tree"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_GROUP("Which series"),
		OPT_STR('m', "mbox", &o.mbox, "FILE",
			"SERIES is a message-id in this mbox, for b4"),
		OPT_UINT(0, "use-version", &o.version, 1, 1000, "N",
			 "version N of the series, not the newest"),
		OPT_FLAG(0, "partial", &o.partial,
			 "though patches of it are missing"),
		OPT_GROUP("Messages, as git am makes them"),
		OPT_FLAG('s', "signoff", &o.signoff, "add your Signed-off-by"),
		OPT_FLAG(0, "trailers", &o.trailers, "add trailers from replies"),
		OPT_FLAG(0, "link", &o.link, "add a Link: to the mail"),
		OPT_STR(0, "link-mask", &o.link_mask, "MASK",
			"its form, %s being the message-id"),
		OPT_FLAG('k', "keep", &o.keep, "keep the subject whole"),
		OPT_FLAG(0, "keep-non-patch", &o.keep_non_patch,
			 "keep brackets without PATCH in the subject"),
		OPT_TRI(0, "message-id", &o.message_id, "add the message-id"),
		OPT_TRI('c', "scissors", &o.scissors, "drop what is above scissors"),
		OPT_TRI(0, "keep-cr", &o.keep_cr, "keep CR at the end of lines"),
		OPT_CHOICE(0, "quoted-cr", &o.quoted_cr, quoted_cr, "ACTION",
			   "what to do with encoded CR"),
		OPT_FLAG(0, "no-utf8", &o.no_utf8, "do not convert the text"),
		OPT_FLAG(0, "mboxrd", &o.mboxrd, "unquote >From lines"),
		OPT_GROUP("Where it does not fit"),
		OPT_TRI('3', "3way", &o.three_way, "merge with what it was made for"),
		OPT_STR(0, "base", &o.base, "REV", "which is REV; auto, none"),
		OPT_FLAG(0, "keep-going", &o.keep_going,
			 "leave out what does not apply"),
		OPT_GROUP("Judging"),
		OPT_TRI(0, "check", &o.check, "look for callers it forgot"),
		OPT_FLAG(0, "strict", &o.strict, "then do not move the branch"),
		OPT_CHOICE(0, "checkpatch", &o.checkpatch, styles, "WHAT",
			   "what errors of checkpatch.pl do"),
		OPT_FLAG(0, "allow-scripts", &o.allow_scripts,
			 "run script parts of semantic patches"),
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
		.name = "crosstree apply",
		.usage = usage,
		.about = "Makes commits of a series, in memory: an mbox, a mail, "
			 "a maildir, a directory of patches, or a message-id.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	_cleanup_(call_release) struct call c = { .cmd = cmd, .ctx = &s.ctx, .o = &o,
						  .source = APPLY_SOURCE_INIT };
	struct session_opts how;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	rc = check_usage(cmd, &o, argc);
	if (rc)
		return rc;
	c.print = (struct apply_print){ .source = &c.source, .nul = o.nul,
					.leftovers = take_leftovers(&o) };
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return run(&c, argc, argv);
}
