// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-style.h"

#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "repo/git.h"

#define SCRIPT "scripts/checkpatch.pl"

void apply_style_release(struct apply_style *s)
{
	for (size_t i = 0; s->items && i < s->n; i++)
		checkpatch_result_release(&s->items[i]);
	free(s->items);
	arena_release(&s->arena);
	*s = (struct apply_style)APPLY_STYLE_INIT;
}

struct style_run {
	struct ctx *ctx;
	struct scratch *scratch;
	const struct flow_apply_result *r;
	const struct checkpatch *cp;
	struct apply_style *out;
};

static int judge(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct style_run *s = payload;
	_cleanup_proc_ struct proc_result mail = PROC_RESULT_INIT;
	struct git_opts opts = { .scratch = s->scratch };
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "format-patch", "--stdout", "-1",
			       git_oid_tostr(hex, sizeof(hex),
					     &s->r->patches[i].commit), NULL };
	struct repo *repo;
	int rc = ctx_cancelled(s->ctx, err);

	if (rc < 0 || git_oid_is_zero(&s->r->patches[i].commit))
		return rc;
	ctx_progress(s->ctx, "checkpatch", i, s->r->n);
	rc = ctx_worker_repo(&repo, s->ctx, worker, err);
	if (rc >= 0)
		rc = git_run(&mail, repo, argv, &opts, err);
	if (rc >= 0)
		rc = checkpatch_run(&s->out->items[i], s->cp, mail.out.buf,
				    mail.out.len, err);
	return rc < 0 ? rc : 0;
}

/* 1 they are, 0 not; <0 failed. */
static int rules_are_meant(struct ctx *ctx, const struct flow_apply_result *r,
			   struct err *err)
{
	struct tree_entry e;
	int rc = tree_find(&e, ctx->repo, &r->onto.tree, SCRIPT, err);

	return rc < 0 ? rc : !rc;
}

/* 0 there is one, 1 none and none is needed; <0 failed. */
static int find_script(struct checkpatch **out, struct ctx *ctx,
		       const struct flow_apply_result *r,
		       enum apply_style_mode mode, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	if (mode != APPLY_STYLE_AUTO)
		return checkpatch_open(out, ctx, NULL, err);
	rc = rules_are_meant(ctx, r, err);
	if (rc <= 0)
		return rc < 0 ? rc : 1;
	rc = checkpatch_open(out, ctx, NULL, &why);
	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 1;
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

int apply_style_run(struct apply_style *out, struct ctx *ctx,
		    const struct flow_apply_result *r, enum apply_style_mode mode,
		    struct err *err)
{
	_cleanup_(checkpatch_freep) struct checkpatch *cp = NULL;
	_cleanup_(apply_style_release) struct apply_style res = APPLY_STYLE_INIT;
	struct style_run s = { .ctx = ctx, .r = r, .out = &res };
	int rc = mode == APPLY_STYLE_OFF ? 1 : find_script(&cp, ctx, r, mode, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = ctx_scratch(&s.scratch, ctx, err);
	if (rc < 0)
		return rc;
	s.cp = cp;
	res.n = r->n;
	res.items = mem_array(NULL, r->n + 1, sizeof(*res.items));
	for (size_t i = 0; i < r->n; i++)
		res.items[i] = (struct checkpatch_result)CHECKPATCH_RESULT_INIT;
	rc = pool_run(ctx->jobs, r->n, 1, judge, &s, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < r->n; i++)
		for (int k = 0; k <= CHECKPATCH_CHECK; k++)
			res.counts[k] += res.items[i].counts[k];
	res.source = arena_strdup(&res.arena, checkpatch_source(cp));
	res.ran = true;
	apply_style_release(out);
	*out = res;
	res = (struct apply_style)APPLY_STYLE_INIT;
	return 0;
}
