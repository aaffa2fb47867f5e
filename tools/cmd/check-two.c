// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/check-two.h"

#include <string.h>

#include "base/mem.h"
#include "cmd/check-print.h"
#include "cmd/describe.h"
#include "cmd/findings.h"
#include "cmd/interrupt.h"
#include "cmd/suppressions.h"
#include "cmd/tree-names.h"
#include "flow/build-confirm.h"
#include "flow/suggest.h"
#include "repo/worktree.h"

struct call {
	struct cmd *cmd;
	struct ctx *ctx;
	const struct check_two_args *args;
	struct trees trees;
};

static void call_release(struct call *c)
{
	trees_release(&c->trees);
}

static int read_trees(struct call *c)
{
	return tree_names_try(&c->trees, c->cmd, c->ctx, c->args->trees,
			      c->args->tree);
}

static int resolve(struct rev *out, struct call *c, const char *name)
{
	return trees_rev(out, c->ctx->repo, &c->trees, name, &c->cmd->err);
}

static void show_findings(struct call *c, const struct flow_check_result *r)
{
	_cleanup_findings_ struct findings f = FINDINGS_INIT;

	findings_of_check(&f, r);
	findings_print(c->cmd->out, &f, c->args->format);
}

static int show(struct call *c, const struct flow_check_result *r,
		enum check_form form, const struct rev *judged)
{
	_cleanup_(base_names_release) struct base_names bases = BASE_NAMES_INIT;
	struct check_print how = {
		.form = form, .judged = judged, .nul = c->args->nul,
		.textual = c->args->check.textual && form == CHECK_MERGE,
		.silent = c->args->check.kinds != 0,
	};

	switch (c->args->format) {
	case CHECK_TEXT:
		base_names_make(&bases, c->ctx->repo, r->bases, r->n_bases);
		how.bases = (const char *const *)bases.items;
		check_print_text(c->cmd->out, r, &how);
		break;
	case CHECK_PORCELAIN:
		check_print_porcelain(c->cmd->out, r, &how);
		break;
	case CHECK_JSON:
		check_print_json(c->cmd->out, r, &how);
		break;
	default:
		show_findings(c, r);
		break;
	}
	suppressions_say_unused(c->args->check.suppress, r, &c->args->check);
	return flow_check_found(r) ? CMD_ANSWER_NO : CMD_CLEAN;
}

static int resolve_judged(struct rev *out, struct call *c)
{
	if (c->args->result)
		return resolve(out, c, c->args->result);
	return c->args->worktree ? worktree_rev(out, c->ctx, &c->cmd->err) : 0;
}

static int confirm(struct call *c, struct flow_check_result *r,
		   const struct rev *ours, const struct rev *theirs,
		   const struct rev *judged, const struct build_command *command)
{
	struct interrupt in;
	int rc;

	interrupt_begin(&in, c->ctx);
	rc = build_confirm(r, c->ctx, ours, theirs, judged, command, &c->cmd->err);
	interrupt_end(&in, c->ctx);
	return rc;
}

/* What was found is shown, whether the compiler could tell or not. */
static int show_built(struct call *c, const struct flow_check_result *r,
		      enum check_form form, const struct rev *judged)
{
	int rc = show(c, r, form, judged);

	if (!r->built.failed)
		return rc;
	err_set(&c->cmd->err, "--build could not tell: %s", r->built.failed);
	return CMD_PARTLY;
}

static int suggest(struct call *c, struct flow_check_result *r, const struct rev *ours,
		   const struct rev *theirs, const struct rev *judged)
{
	const struct suggest_opts opts = { judged, &c->args->check };

	return flow_suggest(r, NULL, c->ctx, ours, theirs, &opts, &c->cmd->err);
}

int cmd_check_two(struct cmd *cmd, struct ctx *ctx, char **names,
		  const struct check_two_args *args)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	_cleanup_rev_ struct rev judged = REV_INIT;
	_cleanup_build_command_ struct build_command command = BUILD_COMMAND_INIT;
	_cleanup_(call_release) struct call c = { cmd, ctx, args, TREES_INIT };
	bool merged = args->result || args->worktree;
	int rc = read_trees(&c);

	if (rc >= 0 && args->build)
		rc = build_command_find(&command, ctx->repo, &cmd->err);
	if (rc >= 0)
		rc = resolve(&ours, &c, names[0]);
	if (rc >= 0)
		rc = resolve(&theirs, &c, names[1]);
	if (rc >= 0)
		rc = resolve_judged(&judged, &c);
	if (rc < 0)
		return CMD_FAILED;
	rc = merged ? flow_check_merged(&r, ctx, &ours, &theirs, &judged,
					&args->check, &cmd->err) :
		      flow_check(&r, ctx, &ours, &theirs, &args->check,
				 &cmd->err);
	if (rc >= 0 && args->suggest)
		rc = suggest(&c, &r, &ours, &theirs, merged ? &judged : NULL);
	if (rc >= 0 && args->build)
		rc = confirm(&c, &r, &ours, &theirs, merged ? &judged : NULL,
			     &command);
	if (rc < 0)
		return CMD_FAILED;
	return merged ? show_built(&c, &r, CHECK_MERGED, &judged) :
			show_built(&c, &r, CHECK_MERGE, NULL);
}

/* Whom @rev goes to: the upstream of the tree, or of the branch. */
static int find_upstream(git_oid *out, struct call *c, const struct rev *rev)
{
	_cleanup_free_ char *name = mem_printf("%s@{upstream}", rev->name);
	const struct tree *tree = trees_find(&c->trees, rev->name);
	_cleanup_rev_ struct rev branch = REV_INIT;
	int rc;

	if (tree && tree->upstream_known) {
		*out = tree->upstream_commit;
		return 0;
	}
	rc = rev_resolve(&branch, c->ctx->repo, name, NULL);
	if (rc < 0)
		return err_set(&c->cmd->err, "cannot tell where '%s' begins, it "
			       "has no upstream; say --self=BASE..%s",
			       rev->name, rev->name);
	*out = branch.commit;
	return 0;
}

static int own_base(struct rev *base, struct call *c, const struct rev *rev)
{
	const char *const names[2] = { rev->name, "its upstream" };
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	git_oid upstream;
	int rc = find_upstream(&upstream, c, rev);

	if (rc >= 0)
		rc = repo_merge_bases(&bases, c->ctx->repo, c->ctx->cache,
				      &upstream, &rev->commit, names,
				      &c->cmd->err);
	if (rc < 0)
		return rc;
	return rev_of_commit(base, c->ctx->repo, &bases.items[0], NULL,
			     &c->cmd->err);
}

static int resolve_range(struct rev *base, struct rev *rev, struct call *c,
			 const char *what)
{
	const char *dots = strstr(what, "..");
	_cleanup_free_ char *from = NULL;
	int rc;

	if (!dots) {
		rc = resolve(rev, c, what);
		return rc < 0 ? rc : own_base(base, c, rev);
	}
	from = mem_strndup(what, (size_t)(dots - what));
	rc = resolve(rev, c, dots[2] ? dots + 2 : "HEAD");
	return rc < 0 ? rc : resolve(base, c, *from ? from : "HEAD");
}

int cmd_check_self(struct cmd *cmd, struct ctx *ctx, const char *what,
		   const struct check_two_args *args)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev base = REV_INIT, rev = REV_INIT;
	_cleanup_(call_release) struct call c = { cmd, ctx, args, TREES_INIT };
	int rc = read_trees(&c);

	if (rc >= 0)
		rc = resolve_range(&base, &rev, &c, what);
	if (rc >= 0)
		rc = flow_check_self(&r, ctx, &base, &rev, &args->check,
				     &cmd->err);
	return rc < 0 ? CMD_FAILED : show(&c, &r, CHECK_SELF, NULL);
}
