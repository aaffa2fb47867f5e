// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "cmd/fixup-check.h"
#include "cmd/fixup-print.h"
#include "cmd/session.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

static const char *const usage[] = {
	"record [OPTION...] (MERGE | --worktree | --patch=FILE --merge-of=OURS THEIRS)",
	"list [OPTION...]",
	"show [OPTION...] (ID | SLUG)",
	"check [OPTION...] [--against=REV]",
	"forget [OPTION...] (ID | SLUG)...",
	"import [OPTION...] (--rr-cache[=DIR] | --history=RANGE)",
	"export [OPTION...] --rr-cache[=DIR]",
	"pull [OPTION...] [REMOTE]",
	"push [OPTION...] [REMOTE]",
	NULL,
};

/* --rr-cache with or without a directory. */
struct rr_option {
	bool given;
	const char *dir;
};

struct options {
	struct cmd_output output;
	int format;
	bool nul, dry_run, no_cache;
	unsigned int jobs;
	const char *store, *history, *against, *patch, *merge_of;
	struct rr_option rr;
	bool worktree, replace, commits;
	const char *why, *link, *rule;
};

/* One run; args are what follows the name of what is to be done. */
struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct options *o;
	const char *what;
	char **args;
	size_t n;
	struct flow_fixups store;
};

static void call_release(struct call *c)
{
	flow_fixups_release(&c->store);
}

static int take_rr(void *value, const char *text, struct err *err)
{
	struct rr_option *rr = value;

	if (text && !*text)
		return err_set(err, "wants a directory");
	rr->given = true;
	rr->dir = text;
	return 0;
}

/* ----------------------------------------------------------------- showing */

static struct fixup_print printing(const struct call *c, const char *store)
{
	return (struct fixup_print){ .command = c->what, .store = store,
				     .nul = c->o->nul, .dry_run = c->o->dry_run };
}

static void print(const struct call *c, const struct flow_fixup_result *r,
		  const struct fixup_print *how)
{
	if (c->o->format == FORMAT_JSON)
		fixup_print_json(c->cmd->out, r, how);
	else if (c->o->format == FORMAT_PORCELAIN)
		fixup_print_porcelain(c->cmd->out, r, how);
	else
		fixup_print_text(c->cmd->out, r, how);
}

static void print_list(const struct call *c, const struct flow_fixup_list *l,
		       const struct strbuf *diffs, const struct fixup_silents *patches)
{
	struct fixup_print how = printing(c, c->store.name);

	how.patches = patches;

	if (c->o->format == FORMAT_JSON)
		fixup_list_json(c->cmd->out, l, diffs, &how);
	else if (c->o->format == FORMAT_PORCELAIN)
		fixup_list_porcelain(c->cmd->out, l, diffs, &how);
	else
		fixup_list_text(c->cmd->out, l, diffs, &how);
}

/* ------------------------------------------------------------- what is done */

static struct flow_fixup_opts how_to(const struct call *c)
{
	const struct options *o = c->o;

	return (struct flow_fixup_opts){ .why = o->why, .link = o->link, .rule = o->rule,
					 .dry_run = o->dry_run,
					 .replace = o->replace,
					 .commits = o->commits };
}

static int record_patch(struct flow_fixup_result *r, struct call *c,
			const struct flow_fixup_opts *opts)
{
	const char *const trees[2] = { c->o->merge_of, c->args[0] };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = file_read(&text, c->o->patch, 0, 0, &c->cmd->err);

	return rc < 0 ? rc : flow_fixup_record_patch(r, &c->store, c->ctx, trees, &text, opts,
						     &c->cmd->err);
}

static int record(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r =
		FLOW_FIXUP_RESULT_INIT;
	struct fixup_print how = printing(c, c->store.name);
	struct flow_fixup_opts opts = how_to(c);
	int rc;

	opts.commits = true;
	if (c->o->patch)
		rc = record_patch(&r, c, &opts);
	else if (c->o->worktree)
		rc = flow_fixup_record_worktree(&r, &c->store, c->ctx, &opts, &c->cmd->err);
	else
		rc = flow_fixup_record(&r, &c->store, c->ctx, c->args[0], &opts,
				       &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	print(c, &r, &how);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

static int list(struct call *c)
{
	_cleanup_flow_fixup_list_ struct flow_fixup_list l = { VEC_INIT };
	_cleanup_fixup_silents_ struct fixup_silents patches = FIXUP_SILENTS_INIT;
	int rc = flow_fixup_list(&l, &c->store, c->ctx, NULL, &c->cmd->err);

	if (rc >= 0)
		rc = fixup_silent_load(&patches, &c->store.store, c->ctx->repo,
				       &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	print_list(c, &l, NULL, &patches);
	return CMD_CLEAN;
}

/* A silent one by its name: 1, 0 there is none, <0 failed. */
static int show_silent(struct call *c)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	const struct flow_fixup_list none = { VEC_INIT };
	const struct strbuf no_diffs = STRBUF_INIT;
	struct fixup_silents one = FIXUP_SILENTS_INIT;
	const struct fixup_silent *f;
	int rc = fixup_silent_load(&all, &c->store.store, c->ctx->repo, &c->cmd->err);

	if (rc < 0)
		return rc;
	f = fixup_silent_find(&all, c->args[0]);
	if (!f)
		return 0;
	VEC_PUSH(&one.items, *f);
	print_list(c, &none, &no_diffs, &one);
	fixup_silents_release(&one);
	return 1;
}

static int show(struct call *c)
{
	_cleanup_flow_fixup_list_ struct flow_fixup_list l = { VEC_INIT };
	_cleanup_free_ struct strbuf *diffs = NULL;
	struct fixup_entry *e;
	int rc = show_silent(c);

	if (rc)
		return rc < 0 ? CMD_FAILED : CMD_CLEAN;
	rc = flow_fixup_find(&e, &c->store, c->args[0], &c->cmd->err);
	if (rc >= 0)
		rc = flow_fixup_list(&l, &c->store, c->ctx, e, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	diffs = mem_array(NULL, l.items.n + 1, sizeof(*diffs));
	for (size_t i = 0; i < l.items.n; i++)
		strbuf_init(&diffs[i]);
	for (size_t i = 0; rc >= 0 && i < l.items.n; i++)
		rc = flow_fixup_diff(&diffs[i], &c->store, c->ctx, &l.items.items[i],
				     &c->cmd->err);
	if (rc >= 0)
		print_list(c, &l, diffs, NULL);
	for (size_t i = 0; i < l.items.n; i++)
		strbuf_release(&diffs[i]);
	return rc < 0 ? CMD_FAILED : CMD_CLEAN;
}

static int check(struct call *c)
{
	_cleanup_fixup_check_ struct fixup_check found = FIXUP_CHECK_INIT;
	const struct fixup_print how = printing(c, c->store.name);
	int rc = flow_fixup_check(&found, &c->store, c->ctx, c->o->against,
				  &c->cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	if (c->o->format == FORMAT_JSON)
		fixup_check_json(c->cmd->out, &found, c->o->against, &how);
	else if (c->o->format == FORMAT_PORCELAIN)
		fixup_check_porcelain(c->cmd->out, &found, c->o->against, &how);
	else
		fixup_check_text(c->cmd->out, &found, &how);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

static int forget(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r =
		FLOW_FIXUP_RESULT_INIT;
	struct fixup_print how = printing(c, c->store.name);
	struct flow_fixup_opts opts = how_to(c);
	int rc = flow_fixup_forget(&r, &c->store, c->ctx, c->args, c->n, &opts,
				   &c->cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	print(c, &r, &how);
	return CMD_CLEAN;
}

static int import_rr(struct flow_fixup_result *r, struct call *c,
		     const struct flow_fixup_opts *opts)
{
	_cleanup_flow_fixups_ struct flow_fixups rr = FLOW_FIXUPS_INIT;
	int rc = flow_fixups_open_rr_cache(&rr, c->ctx, c->o->rr.dir, &c->cmd->err);

	if (rc < 0)
		return rc;
	return flow_fixup_copy(r, &c->store, c->ctx, &rr, opts, &c->cmd->err);
}

static int import(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r =
		FLOW_FIXUP_RESULT_INIT;
	struct fixup_print how = printing(c, c->store.name);
	struct flow_fixup_opts opts = how_to(c);
	int rc;

	how.many = c->o->history != NULL;
	rc = how.many ? flow_fixup_import_history(&r, &c->store, c->ctx, c->o->history,
						  &opts, &c->cmd->err) :
			import_rr(&r, c, &opts);
	if (rc < 0)
		return CMD_FAILED;
	print(c, &r, &how);
	return CMD_CLEAN;
}

static int export(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result r =
		FLOW_FIXUP_RESULT_INIT;
	_cleanup_flow_fixups_ struct flow_fixups rr = FLOW_FIXUPS_INIT;
	struct flow_fixup_opts opts = how_to(c);
	struct fixup_print how;
	int rc = flow_fixups_open_rr_cache(&rr, c->ctx, c->o->rr.dir, &c->cmd->err);

	if (rc >= 0)
		rc = flow_fixup_copy(&r, &rr, c->ctx, &c->store, &opts, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	how = printing(c, rr.name);
	print(c, &r, &how);
	return CMD_CLEAN;
}

/* Prints what was done with another repository. */
static void print_share(const struct call *c, const struct fixup_share *s,
			const struct flow_fixup_result *rows)
{
	struct fixup_print how = printing(c, c->store.name);

	how.share = s;
	print(c, rows, &how);
}

static int pull(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result rows =
		FLOW_FIXUP_RESULT_INIT;
	_cleanup_fixup_share_ struct fixup_share s = { .remote = NULL };
	struct flow_fixup_opts opts = how_to(c);
	int rc = flow_fixup_pull(&s, &rows, &c->store, c->ctx, c->n ? c->args[0] : NULL,
				 &opts, &c->cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	print_share(c, &s, &rows);
	return CMD_CLEAN;
}

static int push(struct call *c)
{
	_cleanup_flow_fixup_result_ struct flow_fixup_result rows =
		FLOW_FIXUP_RESULT_INIT;
	_cleanup_fixup_share_ struct fixup_share s = { .remote = NULL };
	struct flow_fixup_opts opts = how_to(c);
	int rc = flow_fixup_push(&s, &c->store, c->ctx, c->n ? c->args[0] : NULL, &opts,
				 &c->cmd->err);

	if (rc < 0)
		return CMD_FAILED;
	print_share(c, &s, &rows);
	return rc ? CMD_ANSWER_NO : CMD_CLEAN;
}

/* ------------------------------------------------------------- command line */

enum wants { WANTS_NONE, WANTS_ONE, WANTS_SOME, WANTS_MAYBE };

static const struct action {
	const char *name;
	int (*fn)(struct call *c);
	enum wants wants;
	bool rr, history, record;	/* takes --rr-cache, --history; records */
} actions[] = {
	{ "record", record, WANTS_ONE, false, false, true },
	{ "list", list, WANTS_NONE, false, false, false },
	{ "show", show, WANTS_ONE, false, false, false },
	{ "check", check, WANTS_NONE, false, false, false },
	{ "forget", forget, WANTS_SOME, false, false, false },
	{ "import", import, WANTS_NONE, true, true, true },
	{ "export", export, WANTS_NONE, true, false, false },
	{ "pull", pull, WANTS_MAYBE, false, false, false },
	{ "push", push, WANTS_MAYBE, false, false, false },
};

static const struct action *find_action(const char *name)
{
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (!strcmp(actions[i].name, name))
			return &actions[i];
	return NULL;
}

static int check_count(struct cmd *cmd, const struct action *a,
		       const struct options *o, int n)
{
	if (a->fn == record && o->patch)
		return n == 1 && o->merge_of && !o->worktree ? 0 :
			cmd_usage(cmd, "--patch wants --merge-of=OURS THEIRS and no other merge");
	if (a->fn == record && o->worktree)
		return n ? cmd_usage(cmd, "--worktree or a merge, not both") : 0;
	if (a->wants == WANTS_NONE && n)
		return cmd_usage(cmd, "fixup %s takes no arguments", a->name);
	if (a->fn == record && n != 1)
		return cmd_usage(cmd, "fixup record wants one merge, or --worktree");
	if (a->wants == WANTS_ONE && n != 1)
		return cmd_usage(cmd, "fixup %s wants one id or slug", a->name);
	if (a->wants == WANTS_MAYBE && n > 1)
		return cmd_usage(cmd, "fixup %s wants one remote, or none", a->name);
	if (a->wants == WANTS_SOME && !n)
		return cmd_usage(cmd, "fixup %s wants ids or slugs", a->name);
	return 0;
}

static int check_options(struct cmd *cmd, const struct action *a,
			 const struct options *o)
{
	if (o->worktree && a->fn != record)
		return cmd_usage(cmd, "--worktree goes with fixup record");
	if (o->patch && a->fn != record)
		return cmd_usage(cmd, "--patch goes with fixup record");
	if (o->rule && a->fn != record)
		return cmd_usage(cmd, "--rule goes with fixup record");
	if (o->merge_of && !o->patch)
		return cmd_usage(cmd, "--merge-of goes with --patch");
	if (o->rr.given && !a->rr)
		return cmd_usage(cmd, "--rr-cache goes with fixup import and export");
	if (o->against && a->fn != check)
		return cmd_usage(cmd, "--against goes with fixup check");
	if (o->history && !a->history)
		return cmd_usage(cmd, "--history goes with fixup import");
	if (a->rr && o->rr.given == (o->history != NULL))
		return cmd_usage(cmd, a->history ? "fixup import wants --rr-cache or --history" :
						   "fixup export wants --rr-cache");
	if ((o->why || o->link || o->replace || o->commits) && !a->record)
		return cmd_usage(cmd, "--why, --link, --replace and --commits go with "
				      "what records");
	if (o->nul && o->format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	return 0;
}

static int run(struct call *c, const struct action *a)
{
	int rc = flow_fixups_open(&c->store, c->ctx, c->o->store, &c->cmd->err);

	return rc < 0 ? CMD_FAILED : a->fn(c);
}

int cmd_fixup(struct cmd *cmd, int argc, char **argv)
{
	struct options o = { .output = CMD_OUTPUT_INIT };
	const struct opt rows[] = {
		OPT_GROUP("Which store"),
		OPT_STR(0, "store", &o.store, "STORE",
			"a ref (refs/...) or a directory"),
		OPT_GROUP("Recording"),
		OPT_FLAG('w', "worktree", &o.worktree,
			 "from the merge in progress"),
		OPT_STR(0, "patch", &o.patch, "FILE",
			"what FILE makes of the merge of two trees"),
		OPT_STR(0, "merge-of", &o.merge_of, "OURS",
			"with --patch: one tree; the other follows"),
		{ .kind = OPT_KIND_CALL, .name = "rr-cache", .value = &o.rr,
		  .call = take_rr, .arg = "DIR",
		  .flags = OPT_NONEG | OPT_VALUE_OPTIONAL,
		  .help = "from or to git rerere" },
		OPT_STR(0, "history", &o.history, "RANGE",
			"from all merges of RANGE"),
		OPT_FLAG(0, "replace", &o.replace,
			 "what was recorded otherwise gives way"),
		OPT_FLAG(0, "commits", &o.commits,
			 "with --history: note who met, too (slow)"),
		OPT_STR(0, "why", &o.why, "TEXT", "say why it is resolved so"),
		OPT_STR(0, "rule", &o.rule, "RULE",
			"what is to become of uses that are not known"),
		OPT_STR(0, "link", &o.link, "URL", "where it was talked about"),
		OPT_FLAG('n', "dry-run", &o.dry_run, "change nothing"),
		OPT_GROUP("Checking"),
		OPT_STR(0, "against", &o.against, "REV",
			"with what REV, or the merges of a range, made of it"),
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
		.name = "crosstree fixup", .usage = usage, .opts = rows,
		.about = "Keeps what was done about conflicts, under the ids that git "
			 "rerere gives them.",
	};
	_cleanup_session_ struct session s = { 0 };
	_cleanup_(call_release) struct call c = { .cmd = cmd, .ctx = &s.ctx, .o = &o,
						  .store = FLOW_FIXUPS_INIT };
	struct session_opts how;
	const struct action *a;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	a = argc ? find_action(argv[0]) : NULL;
	if (!a)
		return cmd_usage(cmd, argc ? "fixup does not know '%s'" :
					     "say what to do: record, list, show, check, forget, "
					     "import or export%s", argc ? argv[0] : "");
	rc = check_count(cmd, a, &o, argc - 1);
	if (!rc)
		rc = check_options(cmd, a, &o);
	if (rc)
		return rc;
	c.what = a->name;
	c.args = argv + 1;
	c.n = (size_t)argc - 1;
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	return rc ? rc : run(&c, a);
}
