// SPDX-License-Identifier: GPL-2.0-only
/* What is told of a rebase: silent conflicts with the new base, what changed, a command. */
#include <string.h>

#include "base/mem.h"
#include "flow/rebase-internal.h"
#include "repo/git.h"

/* ------------------------------------------------------------------ silent conflicts */

/* Whether the commit is one of those that findings of the branch name. */
static bool has_part(const struct flow_silent *s, const char *hex)
{
	const struct flow_commits *c = &s->commits[SIDE_THEIRS];

	for (size_t i = 0; i < c->n; i++)
		if (!strcmp(c->items[i].id, hex))
			return true;
	return false;
}

/* What counts, each under the commits of the branch that have a part in it. */
static void share_out(struct rebase *b)
{
	struct rebase_result *out = b->out;
	char hex[GIT_OID_HEXSZ + 1];

	for (size_t i = 0; i < out->check.n_silent; i++)
		out->n_findings += !out->check.silent[i].suppressed;
	for (size_t i = 0; i < out->n; i++) {
		struct rebase_row *row = &out->rows[i];

		row->findings = arena_alloc(&out->arena, (out->check.n_silent + 1) *
								 sizeof(*row->findings));
		git_oid_tostr(hex, sizeof(hex), &row->old);
		for (size_t k = 0; k < out->check.n_silent; k++)
			if (has_part(&out->check.silent[k], hex))
				row->findings[row->n_findings++] = k;
	}
}

/* Whether a commit is somewhere else than it was, or is to be. */
static bool any_moves(const struct rebase_result *out)
{
	for (size_t i = 0; i < out->n; i++)
		if (out->rows[i].state != REBASE_UNCHANGED)
			return true;
	return false;
}

/*
 * The new base and the branch as it was are two trees that meet. A silent fixup of the
 * store would be for their merge, which nobody makes.
 */
int rebase_check(struct rebase *b, struct err *err)
{
	struct rebase_result *out = b->out;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	_cleanup_rev_ struct rev theirs = REV_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	if (!any_moves(out))
		return 0;
	opts.textual = false;
	opts.suppress = b->opts->suppress;
	rc = rev_of_commit(&theirs, b->r, &out->branch.old, out->branch.name, &why);
	if (rc >= 0)
		rc = flow_check(&out->check, b->ctx, &out->onto, &theirs, &opts, &why);
	/* without a common past there is nothing that it had and has no more */
	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	out->checked = true;
	share_out(b);
	return 0;
}

/* ---------------------------------------------------------------------- what changed */

void rebase_range_diff(struct rebase *b)
{
	struct rebase_result *out = b->out;
	struct arena *a = &out->arena;
	char from[GIT_OID_HEXSZ + 1], old[GIT_OID_HEXSZ + 1], onto[GIT_OID_HEXSZ + 1],
		new[GIT_OID_HEXSZ + 1];
	const char *argv[] = {
		"range-diff", "--no-color", "--no-notes",
		arena_printf(a, "%s..%s", git_oid_tostr(from, sizeof(from), &out->upstream),
			     git_oid_tostr(old, sizeof(old), &out->branch.old)),
		arena_printf(a, "%s..%s",
			     git_oid_tostr(onto, sizeof(onto), &out->onto.commit),
			     git_oid_tostr(new, sizeof(new), &out->commit)),
		NULL,
	};
	const struct git_opts opts = { .scratch = b->scratch, .bare = true };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;

	if (git_run(&res, b->r, argv, &opts, &why) < 0)
		out->no_range_diff = arena_strdup(a, err_msg(&why));
	else
		strbuf_add(&out->range_diff, res.out.buf, res.out.len);
}

/* ------------------------------------------------------------------------ the command */

/* 0 with what it said when it failed, else empty; <0 it could not be run. */
static int run(struct strbuf *said, struct rebase *b, const git_oid *commit, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	const char *const argv[] = { "sh", "-c", b->opts->command, NULL };
	char hex[GIT_OID_HEXSZ + 1];
	const char *env[] = {
		arena_printf(&b->out->arena, "CROSSTREE_TREE=%s", b->out->branch.name),
		arena_printf(&b->out->arena, "CROSSTREE_COMMIT=%s",
			     git_oid_tostr(hex, sizeof(hex), commit)),
	};
	int rc = build_copy_run(&res, &b->copy, b->ctx, argv, env, 2, b->opts->command_s, &why);

	if (rc < 0 && why.code != ERR_TIMEOUT && why.code != ERR_TOO_BIG) {
		err_move(err, &why);
		return err_prefix(err, "--exec");
	}
	if (rc < 0)
		strbuf_addstr(said, err_msg(&why));
	else if (res.status)
		build_copy_said(said, &res);
	return 0;
}

int rebase_exec(struct rebase *b, size_t row, struct err *err)
{
	struct rebase_row *out = &b->out->rows[row];
	_cleanup_strbuf_ struct strbuf said = STRBUF_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_of_commit(&rev, b->r, &out->commit, NULL, err);

	if (rc >= 0)
		rc = build_copy_write(&b->copy, b->ctx, b->r, &rev.tree, err);
	if (rc >= 0)
		rc = run(&said, b, &out->commit, err);
	if (rc < 0 || !said.len)
		return rc;
	out->state = REBASE_FAILED;
	out->said = arena_strdup(&b->out->arena, said.buf);
	return 1;
}
