// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/integrate-order.h"
#include "cmd/integrate-print.h"
#include "cmd/session.h"
#include "cmd/suppressions.h"
#include "cmd/tree-names.h"
#include "flow/integrate-mail.h"
#include "flow/integrate-next.h"
#include "ui/diag.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON, FORMAT_MAIL, FORMAT_JUNIT };

static const char *const formats[] = { "text", "porcelain", "json", "mail", "junit", NULL };

enum order { ORDER_FILE, ORDER_SUGGEST };

static const char *const orders[] = { "file", "suggest", NULL };

static const char *const usage[] = { "[OPTION...]", NULL };

struct options {
	struct cmd_output output;
	int format, order;
	bool nul, dry_run, no_cache;
	int check;		/* -1: as configured */
	bool no_verify;
	struct integrate_mail_opts mail;
	unsigned int jobs, ways;
	const char *trees, *onto, *ref, *store, *next, *suppressions;
	struct opt_list tree;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

static const struct {
	const char *word;
	unsigned int bit;
} ways[] = {
	{ "fixup", INTEGRATE_BY_FIXUP },
	{ "proposed", INTEGRATE_BY_PROPOSAL },
	{ "previous", INTEGRATE_BY_PREVIOUS },
	{ "revert", INTEGRATE_BY_REVERTING },
	{ "drop-tree", INTEGRATE_BY_DROPPING },
	{ "stop", 0 },
};

#define ALL_WAYS                                                               \
	(INTEGRATE_BY_FIXUP | INTEGRATE_BY_PROPOSAL | INTEGRATE_BY_PREVIOUS |  \
	 INTEGRATE_BY_REVERTING | INTEGRATE_BY_DROPPING)

/* "fixup,previous": tried in the order that they always have. */
static int take_ways(void *value, const char *text, struct err *err)
{
	unsigned int *out = value, bits = 0;

	if (!text || !*text)
		return err_set(err, "wants words");
	while (*text) {
		size_t n = strcspn(text, ","), i = 0;

		while (i < sizeof(ways) / sizeof(ways[0]) &&
		       (strlen(ways[i].word) != n || memcmp(ways[i].word, text, n) != 0))
			i++;
		if (i == sizeof(ways) / sizeof(ways[0]))
			return err_set(err, "'%.*s' is none of fixup, proposed, "
				       "previous, revert, drop-tree, stop", (int)n, text);
		bits |= ways[i].bit;
		text += n + (text[n] == ',');
	}
	*out = bits;
	return 0;
}

/* integrate.check, of the user alone: it takes its time. */
static int wants_check(bool *out, struct cmd *cmd, struct ctx *ctx, int given)
{
	_cleanup_free_ char *text = NULL;
	int rc, value = given;

	*out = given > 0;
	if (given >= 0)
		return 0;
	rc = repo_config_user_str(ctx->repo, "integrate.check", &text, &cmd->err);
	if (rc == 0 && git_config_parse_bool(&value, text) < 0)
		rc = err_set(&cmd->err, "integrate.check: '%s' is neither true nor false",
			     text);
	*out = value > 0;
	return rc < 0 ? rc : 0;
}

static int print_mails(struct cmd *cmd, struct ctx *ctx, const struct options *o,
		       const struct integrate_result *r, struct flow_fixups *fixups)
{
	_cleanup_integrate_mails_ struct integrate_mails mails = INTEGRATE_MAILS_INIT;
	int rc = integrate_write_mails(&mails, r, ctx, fixups, &o->mail, &cmd->err);

	if (rc < 0)
		return rc;
	out_add(cmd->out, mails.mbox.buf, mails.mbox.len);
	if (mails.n_known)
		diag_hint("%zu conflict%s told before; --mail-again tells again",
			  mails.n_known, mails.n_known == 1 ? " was" : "s were");
	if (!o->mail.state || o->dry_run || !mails.n)
		return 0;
	/* told is what has left */
	if (!o->output.path && out_finish(cmd->out, &cmd->err) < 0)
		return -1;
	return integrate_keep_mails(&mails, o->mail.state, &cmd->err);
}

static int run_order(struct cmd *cmd, struct ctx *ctx, const struct options *o)
{
	_cleanup_integrate_order_ struct integrate_order r = INTEGRATE_ORDER_INIT;
	_cleanup_flow_fixups_ struct flow_fixups fixups = FLOW_FIXUPS_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = tree_names_load(&trees, cmd, ctx, o->trees, &o->tree);

	if (rc >= 0)
		rc = flow_fixups_open(&fixups, ctx, o->store, &cmd->err);
	if (rc >= 0)
		rc = integrate_order_suggest(&r, ctx, &trees,
					     o->ways & INTEGRATE_BY_FIXUP ? &fixups : NULL,
					     o->onto, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		order_print_json(cmd->out, &r);
	else if (o->format == FORMAT_PORCELAIN)
		order_print_porcelain(cmd->out, &r, o->nul);
	else
		order_print_text(cmd->out, &r);
	return CMD_CLEAN;
}

static int run(struct cmd *cmd, struct ctx *ctx, const struct options *o)
{
	_cleanup_build_command_ struct build_command verify = BUILD_COMMAND_INIT;
	_cleanup_suppressions_ struct suppressions suppress = SUPPRESSIONS_INIT;
	_cleanup_integrate_ struct integrate_result r = INTEGRATE_RESULT_INIT;
	_cleanup_flow_fixups_ struct flow_fixups fixups = FLOW_FIXUPS_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	struct integrate_opts opts = {
		.onto = o->onto, .ref = o->ref, .ways = o->ways, .dry_run = o->dry_run,
		.suppress = &suppress,
	};
	int rc = wants_check(&opts.check, cmd, ctx, o->check);

	if (rc >= 0 && !o->no_verify)
		rc = build_command_read(&verify, ctx->repo, "integrate.verify",
					"integrate.verifyTimeout", &cmd->err);
	opts.verify = verify.n ? &verify : NULL;
	if (rc >= 0)
		rc = tree_names_load(&trees, cmd, ctx, o->trees, &o->tree);
	if (rc >= 0 && opts.check)
		rc = suppressions_load(&suppress, cmd, ctx, o->suppressions);
	if (rc >= 0)
		rc = flow_fixups_open(&fixups, ctx, o->store, &cmd->err);
	if (rc >= 0 && o->mail.state)
		rc = integrate_mails_check(ctx, o->mail.state, &cmd->err);
	if (rc >= 0)
		rc = integrate_run(&r, ctx, &trees, &fixups, &opts, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (o->next && !o->dry_run &&
	    integrate_write_next(&r, ctx, o->next, &cmd->err) < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_MAIL && print_mails(cmd, ctx, o, &r, &fixups) < 0)
		return CMD_FAILED;
	if (o->format == FORMAT_JSON)
		integrate_print_json(cmd->out, &r);
	else if (o->format == FORMAT_JUNIT)
		integrate_print_junit(cmd->out, &r);
	else if (o->format == FORMAT_PORCELAIN)
		integrate_print_porcelain(cmd->out, &r, o->nul);
	else if (o->format == FORMAT_TEXT)
		integrate_print_text(cmd->out, &r, o->dry_run);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

int cmd_integrate(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT, .ways = ALL_WAYS, .check = -1,
		.suppressions = suppressions_usual,
	};
	const struct opt rows[] = {
		OPT_GROUP("What is merged"),
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_STR(0, "onto", &o.onto, "REV",
			"merge into REV or tree REV; by default the first tree"),
		OPT_CHOICE(0, "order", &o.order, orders, "ORDER",
			   "merge in the order of the file, or suggest a better one"),
		OPT_GROUP("How"),
		OPT_CALL(0, "on-conflict", &o.ways, take_ways, "WORDS",
			 "what to try: fixup, proposed, previous, revert, drop-tree; or stop"),
		OPT_STR(0, "store", &o.store, "STORE",
			"take resolutions from a ref (refs/...) or a directory"),
		OPT_TRI(0, "check", &o.check,
			"look for silent conflicts at each merge, too"),
		OPT_STR(0, "suppressions", &o.suppressions, "FILE",
			"what does not count there, by default .crosstree-suppressions"),
		OPT_FLAG(0, "no-verify", &o.no_verify,
			 "do not run integrate.verify between merges"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		OPT_GROUP("What comes of it"),
		OPT_STR('b', "branch", &o.ref, "BRANCH",
			"move BRANCH, or a ref by its full name, to the result"),
		OPT_STR(0, "next", &o.next, "DIR",
			"write Trees, SHA1s and merge.log there, as linux-next has them"),
		OPT_FLAG('n', "dry-run", &o.dry_run, "move and write nothing"),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		OPT_STR(0, "mail-state", &o.mail.state, "FILE",
			"with --format=mail: what has been told, so as to tell it once"),
		OPT_FLAG(0, "mail-again", &o.mail.again,
			 "tell it again, as replies to the first mails"),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree integrate",
		.usage = usage,
		.about = "Merges the configured trees in their order into one, with "
			 "recorded resolutions replayed. A tree that does not merge is "
			 "in at its last good tip, or not at all; the others go on.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (argc)
		return cmd_usage(cmd, "integrate takes no arguments");
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	if ((o.mail.state || o.mail.again) && o.format != FORMAT_MAIL)
		return cmd_usage(cmd, "--mail-state and --mail-again go with "
				      "--format=mail");
	if (o.order == ORDER_SUGGEST && o.format >= FORMAT_MAIL)
		return cmd_usage(cmd, "--order=suggest does not go with --format=%s",
				 formats[o.format]);
	if (o.order == ORDER_SUGGEST && (o.ref || o.next))
		return cmd_usage(cmd, "--order=suggest merges nothing for good");
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return o.order == ORDER_SUGGEST ? run_order(cmd, &s.ctx, &o) :
					  run(cmd, &s.ctx, &o);
}
