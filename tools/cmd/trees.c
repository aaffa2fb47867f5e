// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/cleanup.h"
#include "cmd.h"
#include "flow/trees-adopt.h"
#include "flow/trees-fetch.h"
#include "flow/trees-stale.h"
#include "session.h"
#include "tree-names.h"
#include "trees-print.h"
#include "trees-status-print.h"

#define FETCH_JOBS 16	/* remotes that are asked at a time */

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

static const char *const usage[] = {
	"[list] [OPTION...]",
	"status [OPTION...]",
	"import [OPTION...] (REV | FILE | DIRECTORY)",
	"fetch [OPTION...] [NAME...]",
	NULL,
};

struct options {
	struct cmd_output output;
	int format;
	bool nul, dry_run, by_commit, no_cache;
	unsigned int jobs, per_host;
	const char *trees;
	struct opt_list tree;
};

static void options_release(struct options *o)
{
	opt_list_release(&o->tree);
}

/* One run; args are what follows the name of what is to be done. */
struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct options *o;
	char **args;
	size_t n;
};

static int list(struct call *c)
{
	_cleanup_trees_ struct trees trees = TREES_INIT;
	int rc = tree_names_load(&trees, c->cmd, c->ctx, c->o->trees, &c->o->tree);

	if (rc >= 0)
		rc = trees_count_owned(&trees, c->ctx, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	trees_stale_load(&trees, c->ctx->repo);
	if (c->o->format == FORMAT_JSON)
		trees_print_json(c->cmd->out, &trees);
	else if (c->o->format == FORMAT_PORCELAIN)
		trees_print_porcelain(c->cmd->out, &trees, c->o->nul);
	else
		trees_print_text(c->cmd->out, &trees);
	return trees_unreadable(&trees, &c->cmd->err) ? CMD_PARTLY : CMD_CLEAN;
}

static int status(struct call *c)
{
	_cleanup_trees_ struct trees trees = TREES_INIT;
	_cleanup_trees_status_ struct trees_status s = TREES_STATUS_INIT;
	int rc = tree_names_load(&trees, c->cmd, c->ctx, c->o->trees, &c->o->tree);

	if (rc >= 0)
		rc = flow_trees_status(&s, c->ctx, &trees, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (c->o->format == FORMAT_JSON)
		trees_status_json(c->cmd->out, &trees, &s);
	else if (c->o->format == FORMAT_PORCELAIN)
		trees_status_porcelain(c->cmd->out, &trees, &s, c->o->nul);
	else
		trees_status_text(c->cmd->out, &trees, &s, ctx_now(c->ctx));
	return trees_unreadable(&trees, &c->cmd->err) ? CMD_PARTLY : CMD_CLEAN;
}

static int import(struct call *c)
{
	_cleanup_tree_list_ struct tree_list found = TREE_LIST_INIT;
	_cleanup_trees_ struct trees local = TREES_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct adopted refs = { 0 };
	int rc = tree_names_try(&local, c->cmd, c->ctx, c->o->trees, &c->o->tree);

	if (rc >= 0)
		rc = tree_list_find(&found, c->ctx, c->args[0], &c->cmd->err);
	if (rc >= 0 && !c->o->by_commit)
		rc = tree_list_adopt(&refs, c->ctx, &found, c->o->dry_run, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	tree_list_write(&text, &found, &local, c->o->by_commit);
	out_add(c->cmd->out, text.buf, text.len);
	trees_print_adopted(&found, &refs, c->o->dry_run, c->o->by_commit);
	return CMD_CLEAN;
}

static int fetch(struct call *c)
{
	_cleanup_fetch_result_ struct fetch_result r = FETCH_RESULT_INIT;
	_cleanup_trees_ struct trees trees = TREES_INIT;
	const struct fetch_opts opts = {
		.names = (const char *const *)c->args, .n_names = c->n,
		.per_host = c->o->per_host, .dry_run = c->o->dry_run,
	};
	int rc = tree_names_load(&trees, c->cmd, c->ctx, c->o->trees, &c->o->tree);

	if (rc >= 0)
		rc = trees_fetch(&r, c->ctx, &trees, &opts, &c->cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	if (c->o->format == FORMAT_JSON)
		fetch_print_json(c->cmd->out, &r);
	else if (c->o->format == FORMAT_PORCELAIN)
		fetch_print_porcelain(c->cmd->out, &r, c->o->nul);
	else
		fetch_print_text(c->cmd->out, &r);
	if (!r.failed)
		return CMD_CLEAN;
	err_set(&c->cmd->err, "%zu of %zu trees could not be fetched", r.failed, r.n);
	return CMD_PARTLY;
}

static const struct action {
	const char *name;
	int (*fn)(struct call *c);
	int least, most;	/* arguments; most -1: any number */
	bool network;		/* waits more than it computes */
	bool cache;
} actions[] = {
	{ "list", list, 0, 0, false, false },
	{ "status", status, 0, 0, false, true },
	{ "import", import, 1, 1, false, false },
	{ "fetch", fetch, 0, -1, true, false },
};

static const struct action *find_action(const char *name)
{
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (!strcmp(actions[i].name, name))
			return &actions[i];
	return NULL;
}

static int check_options(struct cmd *cmd, const struct action *a,
			 const struct options *o, int n)
{
	if (n < a->least)
		return cmd_usage(cmd, "trees %s wants a revision, a file or a directory",
				 a->name);
	if (a->most >= 0 && n > a->most)
		return cmd_usage(cmd, "trees %s takes %s", a->name,
				 a->most ? "one argument" : "no arguments");
	if (o->by_commit && a->fn != import)
		return cmd_usage(cmd, "--by-commit goes with trees import");
	if (o->per_host && a->fn != fetch)
		return cmd_usage(cmd, "--per-host goes with trees fetch");
	if (o->no_cache && !a->cache)
		return cmd_usage(cmd, "--no-cache goes with trees status");
	if (o->dry_run && (a->fn == list || a->fn == status))
		return cmd_usage(cmd, "-n goes with trees import and fetch");
	if (o->format != FORMAT_TEXT && a->fn == import)
		return cmd_usage(cmd, "trees import writes a trees file, in no other format");
	if (o->nul && o->format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	return 0;
}

int cmd_trees(struct cmd *cmd, int argc, char **argv)
{
	_cleanup_(options_release) struct options o = {
		.output = CMD_OUTPUT_INIT,
	};
	const struct opt rows[] = {
		CMD_OPT_TREES(&o.trees, &o.tree),
		OPT_FLAG(0, "by-commit", &o.by_commit,
			 "with import: name commits, and set no refs"),
		OPT_UINT(0, "per-host", &o.per_host, 1, 64, "N",
			 "with fetch: at most N connections to a host"),
		OPT_FLAG('n', "dry-run", &o.dry_run, "change nothing"),
		CMD_OPT_JOBS(&o.jobs),
		CMD_OPT_NO_CACHE(&o.no_cache),
		CMD_OPT_FORMAT(&o.format, formats),
		CMD_OPT_NUL(&o.nul),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree trees",
		.usage = usage,
		.about = "Lists the configured trees: where each is, and how "
			 "many commits are its own; or how they stand: age, distance, topic, "
			 "what several of them have. Takes the list of linux-next or "
			 "drm-tip over, and fetches the trees.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	const struct action *a = &actions[0];
	struct session_opts how;
	struct call c;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc) {
		a = find_action(argv[0]);
		if (!a)
			return cmd_usage(cmd, "'%s' is not understood", argv[0]);
		argc--;
		argv++;
	}
	rc = check_options(cmd, a, &o, argc);
	if (rc)
		return rc;
	how = (struct session_opts){ .no_cache = o.no_cache || !a->cache,
		.jobs = o.jobs || !a->network ? o.jobs : FETCH_JOBS };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	c = (struct call){ cmd, &s.ctx, &o, argv, (size_t)argc };
	return a->fn(&c);
}
