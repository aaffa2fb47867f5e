// SPDX-License-Identifier: GPL-2.0-only
#include "flow/rebase.h"

#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/attributes.h"
#include "flow/rebase-internal.h"

#define LOG_BEGIN "crosstree rebase: "	/* of what can be undone */

const char *rebase_state_name(enum rebase_state s)
{
	static const char *const names[] = {
		[REBASE_NOT_REACHED] = "not-reached", [REBASE_UNCHANGED] = "unchanged",
		[REBASE_PICKED] = "picked", [REBASE_RESOLVED] = "resolved",
		[REBASE_UPSTREAM] = "upstream", [REBASE_EMPTY] = "empty",
		[REBASE_FLATTENED] = "flattened", [REBASE_CONFLICT] = "conflict",
		[REBASE_FAILED] = "failed",
	};

	return names[s];
}

const char *rebase_end_name(enum rebase_end e)
{
	static const char *const names[] = {
		[REBASE_SAME] = "same", [REBASE_MOVED] = "moved",
		[REBASE_WOULD_MOVE] = "would-move", [REBASE_HELD] = "held",
		[REBASE_REFUSED] = "refused",
	};

	return names[e];
}

void rebase_result_release(struct rebase_result *r)
{
	publish_branch_release(&r->branch);
	rev_release(&r->onto);
	flow_check_result_release(&r->check);
	strbuf_release(&r->range_diff);
	arena_release(&r->arena);
	*r = (struct rebase_result)REBASE_RESULT_INIT;
}

static void rebase_release(struct rebase *b)
{
	apply_ident_release(&b->ident);
	resolver_release(&b->resolver);
	flow_fixups_release(&b->learned);
	commit_list_release(&b->list);
	commit_list_release(&b->there);
	map_release(&b->index);
	free(b->stands);
	build_copy_release(&b->copy);
}

/* ------------------------------------------------------------------------ the start */

static int open_branch(struct publish_branch *out, struct ctx *ctx, const char *name,
		       struct err *err)
{
	int rc = publish_branch_open(out, ctx, name, err);

	if (rc >= 0 && git_oid_is_zero(&out->old))
		return err_code(err, ERR_NOT_FOUND, "there is no branch '%s'", out->name);
	out->keep_log = true;
	return rc;
}

static int find_revs(struct rebase *b, struct err *err)
{
	struct rebase_result *out = b->out;
	_cleanup_rev_ struct rev up = REV_INIT;
	int rc = trees_rev(&out->onto, b->r, b->trees, b->opts->onto, err);

	if (rc < 0)
		return rc;
	out->upstream = out->onto.commit;
	if (!b->opts->upstream)
		return 0;
	rc = trees_rev(&up, b->r, b->trees, b->opts->upstream, err);
	if (rc >= 0)
		out->upstream = up.commit;
	return rc;
}

static int start(struct rebase *b, struct flow_fixups *fixups, struct err *err)
{
	int rc = ctx_scratch(&b->scratch, b->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&b->r, b->ctx, 0, err);
	if (rc >= 0)
		rc = apply_ident_fill(&b->ident, b->ctx, err);
	if (rc >= 0)
		rc = open_branch(&b->out->branch, b->ctx, b->opts->branch, err);
	if (rc >= 0)
		rc = find_revs(b, err);
	if (rc >= 0)
		rc = attributes_matter_to(b->ctx, &b->out->onto.tree, err);
	if (rc < 0)
		return rc;
	b->resolver = (struct resolver){ .ctx = b->ctx, .r = b->r, .scratch = b->scratch,
					 .fixups = fixups, .keep = !rc };
	return 0;
}

/* ------------------------------------------------------------------------ the commits */

/* 0, 1 stop here, <0. */
static int do_row(struct rebase *b, size_t i, struct err *err)
{
	struct rebase_result *out = b->out;
	int rc = rebase_one(b, i, err);

	if (rc == 0 && b->opts->command && rebase_is_new(&out->rows[i]))
		rc = rebase_exec(b, i, err);
	if (rc < 0)
		return err_prefix(err, "%.12s", git_oid_tostr_s(&out->rows[i].old));
	out->n_conflicts += out->rows[i].state == REBASE_CONFLICT;
	out->n_failed += out->rows[i].state == REBASE_FAILED;
	out->n_emptied += rc && out->rows[i].state == REBASE_EMPTY;
	out->n_new += !git_oid_is_zero(&out->rows[i].commit);
	return rc && !b->opts->keep_going;
}

static int do_all(struct rebase *b, struct err *err)
{
	int rc = 0;

	b->tip = b->out->onto.commit;
	for (size_t i = 0; rc == 0 && i < b->out->n; i++) {
		ctx_progress(b->ctx, "Rebasing", i, b->out->n);
		rc = do_row(b, i, err);
		if (rc >= 0 && ctx_cancelled(b->ctx, err) < 0)
			rc = -1;
	}
	b->out->commit = b->tip;
	return rc < 0 ? rc : 0;
}

/*
 * Whether what is upstream has come out empty by itself. Such a commit need not be left
 * out any more, but one that was taken back there has to be.
 */
static bool comes_out_same(struct rebase *b)
{
	for (size_t i = 0; i < b->out->n; i++) {
		struct rebase_row *row = &b->out->rows[i];

		if (row->same != SAME_PATCH_ID)
			continue;
		if (row->state != REBASE_EMPTY || b->opts->empty != REBASE_DROP)
			return false;
		row->state = REBASE_UPSTREAM;
	}
	return true;
}

static int do_again(struct rebase *b, struct err *err)
{
	struct rebase_result *out = b->out;

	for (size_t i = 0; i < out->n; i++) {
		struct rebase_row *row = &out->rows[i];

		row->state = REBASE_NOT_REACHED;
		row->commit = (git_oid){ { 0 } };
		row->conflicts = (struct resolve_conflicts){ NULL, 0 };
		row->carried = false;
	}
	out->n_new = out->n_conflicts = out->n_failed = out->n_emptied = 0;
	return do_all(b, err);
}

static bool is_refused(const struct rebase *b)
{
	return b->out->n_breaches && !b->opts->force;
}

static int judge_and_do(struct rebase *b, struct err *err)
{
	int rc = rebase_judge(b, err);

	if (rc < 0 || is_refused(b))
		return rc;
	if (b->opts->command)
		rc = rebase_compare_upstream(b, err);
	return rc < 0 ? rc : do_all(b, err);
}

static int one_of_two(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct rebase *b = payload;

	(void)worker;
	return i ? judge_and_do(b, err) : rebase_look_upstream(b, err);
}

/*
 * Most branches have nothing that is upstream: they are done while it is looked for. Not
 * with a command, which is run once.
 */
static int do_commits(struct rebase *b, struct err *err)
{
	bool alone = b->opts->command || b->ctx->jobs == 1;
	int rc = rebase_list(b, &b->out->upstream, err);

	if (rc >= 0)
		rc = pool_run(alone ? 1 : 2, 2, 1, one_of_two, b, err);
	if (rc < 0 || is_refused(b) || b->opts->command)
		return rc;
	rc = rebase_compare_upstream(b, err);
	if (rc < 0 || comes_out_same(b))
		return rc;
	return do_again(b, err);
}

/* -------------------------------------------------------------------------- the end */

static bool is_held(const struct rebase *b)
{
	const struct rebase_result *out = b->out;

	return out->n_conflicts || out->n_failed || out->n_emptied ||
	       (b->opts->strict && out->n_findings);
}

/* Whether a list of what changed says anything. */
static bool has_changes(const struct rebase_result *out)
{
	return !git_oid_equal(&out->commit, &out->branch.old) && out->n_new;
}

static int finish(struct rebase *b, struct err *err)
{
	struct rebase_result *out = b->out;
	_cleanup_free_ char *message = NULL;

	out->end = git_oid_equal(&out->commit, &out->branch.old) ? REBASE_SAME :
								   REBASE_WOULD_MOVE;
	if (is_held(b))
		out->end = REBASE_HELD;
	if (out->end != REBASE_WOULD_MOVE)
		return 0;
	if (rebase_notes(b, err) < 0)
		return -1;
	if (b->opts->dry_run)
		return 0;
	message = mem_printf(LOG_BEGIN "onto %s", b->opts->onto);
	if (rebase_publish(b, message, err) < 0)
		return -1;
	out->end = REBASE_MOVED;
	return 0;
}

static int rebase(struct rebase *b, struct flow_fixups *fixups, struct err *err)
{
	int rc = start(b, fixups, err);

	if (rc >= 0)
		rc = do_commits(b, err);
	if (rc >= 0 && is_refused(b)) {
		b->out->end = REBASE_REFUSED;
		return 0;
	}
	if (rc >= 0 && b->opts->check)
		rc = rebase_check(b, err);
	if (rc >= 0 && b->opts->range_diff && has_changes(b->out))
		rebase_range_diff(b);
	return rc < 0 ? rc : finish(b, err);
}

int flow_rebase(struct rebase_result *out, struct ctx *ctx, const struct trees *trees,
		struct flow_fixups *fixups, const struct rebase_opts *opts,
		struct err *err)
{
	_cleanup_rebase_ struct rebase_result res = REBASE_RESULT_INIT;
	_cleanup_(rebase_release) struct rebase b = {
		.ctx = ctx, .trees = trees, .opts = opts, .out = &res,
		.ident = APPLY_IDENT_INIT, .learned = FLOW_FIXUPS_INIT,
		.list = COMMIT_LIST_INIT, .there = COMMIT_LIST_INIT,
		.index = MAP_INIT, .copy = BUILD_COPY_INIT,
	};
	int rc = rebase(&b, fixups, err);

	if (rc < 0)
		return rc;
	rc = res.end == REBASE_HELD || res.end == REBASE_REFUSED || res.n_findings;
	rebase_result_release(out);
	*out = res;
	res = (struct rebase_result)REBASE_RESULT_INIT;
	return rc;
}

/* ---------------------------------------------------------------------------- undoing */

void rebase_undone_release(struct rebase_undone *u)
{
	publish_branch_release(&u->branch);
	arena_release(&u->arena);
}

static void git_reflog_freep(git_reflog **l)
{
	git_reflog_free(*l);
}

/* Where the branch was before the last move, if that was a rebase of ours. */
static int find_before(struct rebase_undone *u, struct ctx *ctx, struct err *err)
{
	_cleanup_(git_reflog_freep) git_reflog *log = NULL;
	const git_reflog_entry *e;
	const char *message;
	int rc = git_reflog_read(&log, repo_git(ctx->repo), u->branch.ref);

	if (rc < 0)
		return err_git(err, rc, "cannot read the reflog of '%s'", u->branch.name);
	e = git_reflog_entry_byindex(log, 0);
	message = e ? git_reflog_entry_message(e) : NULL;
	if (!message || !string_begins(message, LOG_BEGIN) ||
	    !git_oid_equal(git_reflog_entry_id_new(e), &u->branch.old))
		return err_set(err, "branch '%s' has no rebase to undo: %s", u->branch.name,
			       message ? "it has moved since, or was not rebased by crosstree" :
					 "its reflog is empty");
	u->commit = *git_reflog_entry_id_old(e);
	if (!git_odb_exists(repo_odb(ctx->repo), &u->commit))
		return err_set(err, "%.12s, where branch '%s' was, is not here any more",
			       git_oid_tostr_s(&u->commit), u->branch.name);
	return 0;
}

int flow_rebase_undo(struct rebase_undone *out, struct ctx *ctx, const char *branch,
		     bool dry_run, struct err *err)
{
	_cleanup_(rebase_undone_release) struct rebase_undone u = REBASE_UNDONE_INIT;
	struct apply_ident id = APPLY_IDENT_INIT;
	struct publish_who who;
	int rc = apply_ident_fill(&id, ctx, err);

	if (rc >= 0)
		rc = open_branch(&u.branch, ctx, branch, err);
	if (rc >= 0)
		rc = find_before(&u, ctx, err);
	if (rc >= 0)
		rc = rebase_find_notes(&u, ctx, err);
	who = (struct publish_who){ id.name, id.email };
	if (rc >= 0 && !dry_run)
		rc = rebase_unpublish(&u, ctx, &who, "crosstree rebase --undo", err);
	apply_ident_release(&id);
	if (rc < 0)
		return rc;
	u.moved = !dry_run;
	*out = u;
	u = (struct rebase_undone)REBASE_UNDONE_INIT;
	return 0;
}
