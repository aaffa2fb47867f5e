// SPDX-License-Identifier: GPL-2.0-only
#include "check-matrix.h"

#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "findings.h"
#include "flow/check-mail.h"
#include "flow/matrix.h"
#include "flow/series-tips.h"
#include "matrix-print.h"
#include "tree-names.h"
#include "ui/diag.h"

/* "K/N" */
static int parse_shard(struct matrix_opts *o, const char *text, struct err *err)
{
	const char *slash = strchr(text, '/');
	_cleanup_free_ char *part = NULL;
	uint64_t k, n;

	if (!slash)
		return err_set(err, "--shard takes K/N, not '%s'", text);
	part = mem_strndup(text, (size_t)(slash - text));
	if (num_parse(&n, slash + 1, 1, 100000, "N of --shard=K/N", err) < 0 ||
	    num_parse(&k, part, 1, n, "K of --shard=K/N", err) < 0)
		return -1;
	o->shard = (unsigned int)k;
	o->n_shards = (unsigned int)n;
	return 0;
}

/* The revision that --all is about. */
static int resolve_rev(struct rev *out, struct repo *r, const struct trees *trees,
		       const char *name, struct err *err)
{
	if (name)
		return trees_rev(out, r, trees, name, err);
	if (rev_resolve(out, r, "MERGE_HEAD", NULL) == 0)
		return 0;
	return rev_resolve(out, r, "HEAD", err);
}

static void show_findings(struct out *out, const struct matrix_view *v,
			  enum check_format format)
{
	_cleanup_findings_ struct findings f = FINDINGS_INIT;

	findings_of_matrix(&f, v);
	findings_print(out, &f, format);
}

static int show_mails(struct cmd *cmd, struct ctx *ctx, const struct matrix_view *v,
		      bool known)
{
	_cleanup_check_mails_ struct check_mails mails = CHECK_MAILS_INIT;

	if (flow_check_mails(&mails, ctx, v->r, v->opts, known, &cmd->err) < 0)
		return -1;
	if (!mails.n)
		diag_hint("there is nothing new to tell, and so no mail");
	out_add(cmd->out, mails.mbox.buf, mails.mbox.len);
	return 0;
}

static void show(struct cmd *cmd, const struct matrix_view *v,
		 const struct check_matrix_args *args)
{
	if (args->format == CHECK_HTML)
		matrix_print_html(cmd->out, v);
	else if (args->format == CHECK_JSON)
		matrix_print_json(cmd->out, v);
	else if (args->format == CHECK_PORCELAIN)
		matrix_print_porcelain(cmd->out, v);
	else if (args->format == CHECK_TEXT)
		matrix_print_text(cmd->out, v);
	else
		show_findings(cmd->out, v, args->format);
}

/* What is asked for by name is looked at, whatever it is for. */
static int choose_two(struct trees *trees, struct cmd *cmd, struct ctx *ctx,
		      const struct check_matrix_args *args)
{
	int rc = trees_choose(trees, ctx, (const char *const *)args->names, 2, &cmd->err);

	for (size_t i = 0; rc >= 0 && i < trees->n; i++)
		trees->items[i].policy &= ~(unsigned int)TREE_INTEGRATION;
	return rc;
}

/* What is held against the trees; @rev and @tips own it. */
static int find_subjects(struct matrix_opts *opts, struct matrix_subject *rev,
			 struct series_tips *tips, struct cmd *cmd, struct ctx *ctx,
			 struct trees *trees, const struct check_matrix_args *args)
{
	_cleanup_rev_ struct rev onto = REV_INIT;
	int rc;

	if (args->two)
		return choose_two(trees, cmd, ctx, args);
	if (!args->series->n) {
		opts->subjects = rev;
		opts->n_subjects = args->all;
		return args->all ? resolve_rev(&rev->rev, ctx->repo, trees, args->rev,
					       &cmd->err) : 0;
	}
	rc = trees_rev(&onto, ctx->repo, trees, args->onto ? args->onto : "HEAD",
		       &cmd->err);
	if (rc < 0)
		return rc;
	if (!args->all)
		rc = trees_choose(trees, ctx, (const char *const *)args->names,
				  args->n_names, &cmd->err);
	if (rc < 0)
		return rc;
	rc = series_tips_make(tips, ctx, &onto, args->series->items,
			      args->series->n, &cmd->err);
	for (size_t i = 0; rc >= 0 && i < tips->n; i++)
		if (tips->items[i].left_out)
			diag_warning("'%s' is left out: %s", tips->items[i].rev.name,
				     tips->items[i].left_out);
	opts->subjects = tips->items;
	opts->n_subjects = tips->n;
	return rc;
}

/* 128 and a last word where a tree or a pair could not be looked at. */
static int conclude(struct cmd *cmd, const struct matrix_result *r, size_t rejected)
{
	size_t trees = 0, all = 0, pairs = 0;

	for (size_t i = 0; i < r->n_rows; i++) {
		trees += r->rows[i].error && !r->rows[i].left_out;
		all += r->rows[i].tree != NULL;
	}
	for (size_t i = 0; i < r->n_pairs; i++)
		pairs += r->pairs[i].status == MATRIX_ERROR;
	if (!r->partly)
		return r->n_new[0] + r->n_new[1] + rejected ? CMD_ANSWER_NO :
							      CMD_CLEAN;
	if (trees)
		err_set(&cmd->err, "%zu of %zu trees cannot be read", trees,
			all);
	else
		err_set(&cmd->err, "%zu of %zu pairs could not be checked", pairs,
			r->n_pairs);
	return CMD_PARTLY;
}

/* Series can do without a trees file: then revisions are all there is. */
static int load_trees(struct trees *trees, struct cmd *cmd, struct ctx *ctx,
		      const struct check_matrix_args *args)
{
	if (args->two || (args->series->n && !args->all))
		return tree_names_try(trees, cmd, ctx, args->trees, args->tree);
	if (tree_names_load(trees, cmd, ctx, args->trees, args->tree) < 0)
		return -1;
	if (!trees->n)
		return err_set(&cmd->err, "'%s' names no tree", trees->source);
	return 0;
}

static void subject_release(struct matrix_subject *s)
{
	rev_release(&s->rev);
}

int cmd_check_matrix(struct cmd *cmd, struct ctx *ctx,
		     const struct check_matrix_args *args)
{
	_cleanup_trees_ struct trees trees = TREES_INIT;
	_cleanup_matrix_ struct matrix_result r = MATRIX_RESULT_INIT;
	_cleanup_(matrix_state_release) struct matrix_state state =
		MATRIX_STATE_INIT;
	_cleanup_(subject_release) struct matrix_subject rev = { .rev = REV_INIT };
	_cleanup_series_tips_ struct series_tips tips = SERIES_TIPS_INIT;
	_cleanup_matrix_details_ struct matrix_details details = MATRIX_DETAILS_INIT;
	struct matrix_opts opts = { .check = args->check };
	struct matrix_view v = { .r = &r, .opts = &opts, .nul = args->nul,
				 .now = ctx_now(ctx) };

	if (args->shard && parse_shard(&opts, args->shard, &cmd->err) < 0)
		return CMD_USAGE;
	if (args->since && matrix_state_read(&state, args->since, &cmd->err) < 0)
		return CMD_FAILED;
	if (load_trees(&trees, cmd, ctx, args) < 0)
		return CMD_FAILED;
	if (find_subjects(&opts, &rev, &tips, cmd, ctx, &trees, args) < 0)
		return CMD_FAILED;
	if (matrix_run(&r, ctx, &trees, &opts, &cmd->err) < 0)
		return CMD_FAILED;
	if (args->since) {
		matrix_since(&r, &opts, state.known, state.n);
		v.since = &state;
	}
	if (args->format == CHECK_HTML) {
		if (matrix_details_make(&details, ctx, &r, &cmd->err) < 0)
			return CMD_FAILED;
		v.details = &details;
	}
	if (args->format == CHECK_MAIL && show_mails(cmd, ctx, &v, args->two) < 0)
		return CMD_FAILED;
	if (args->format != CHECK_MAIL)
		show(cmd, &v, args);
	return conclude(cmd, &r, tips.n_rejected);
}
