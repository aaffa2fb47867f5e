// SPDX-License-Identifier: GPL-2.0-only
#include "flow/land.h"

#include <string.h>

#include "base/mem.h"
#include "flow/apply-commit.h"
#include "flow/patch-name.h"
#include "mail/write.h"

const char *land_branch_name(enum land_branch b)
{
	static const char *const names[] = {
		[LAND_NO_BRANCH] = "none", [LAND_MOVED] = "moved",
		[LAND_WOULD_MOVE] = "would-move", [LAND_SAME] = "unchanged",
		[LAND_HELD] = "held",
	};

	return names[b];
}

struct land {
	struct ctx *ctx;
	const struct rev *onto;
	const struct flow_land_opts *opts;
	struct flow_land_result *out;
	struct apply_ident ident;	/* who does it */
};

static void land_release(struct land *l)
{
	apply_ident_release(&l->ident);
}

/* --------------------------------------------------------------- the branch */

/* 1 yes, 0 no; <0 failed. */
static int is_ancestor(struct ctx *ctx, const git_oid *a, const git_oid *b,
		       struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = repo_merge_bases(&bases, ctx->repo, ctx->cache, a, b, NULL, &why);

	if (rc < 0 && why.code == ERR_NOT_FOUND)
		return 0;
	if (rc < 0) {
		err_move(err, &why);
		return rc;
	}
	return bases.n == 1 && git_oid_equal(&bases.items[0], a);
}

/* Before any work is done: whether the branch may move at all. */
static int open_branch(struct land *l, struct err *err)
{
	struct publish_branch *b = &l->out->branch;
	int rc;

	if (!l->opts->branch)
		return 0;
	rc = publish_branch_open(b, l->ctx, l->opts->branch, err);
	if (rc < 0 || l->opts->force || git_oid_is_zero(&b->old) ||
	    git_oid_equal(&b->old, &l->onto->commit))
		return rc;
	rc = is_ancestor(l->ctx, &b->old, &l->onto->commit, err);
	if (rc < 0)
		return rc;
	if (!rc)
		return err_set(err, "branch '%s' exists, and has commits that '%s' "
			       "has not; --force moves it all the same", b->name,
			       l->onto->name);
	return 0;
}

static bool is_held(const struct land *l)
{
	const struct flow_land_result *r = l->out;

	if (r->apply.counts[APPLY_FAILED] &&
	    (!l->opts->apply.keep_going ||
	     git_oid_equal(&r->apply.tip, &l->onto->commit)))
		return true;
	if (r->style_blocks)
		return true;
	return l->opts->strict && r->checked && r->check.n_silent;
}

static int move_branch(struct land *l, struct err *err)
{
	struct flow_land_result *r = l->out;
	struct publish_who who = { l->ident.name, l->ident.email };
	_cleanup_free_ char *message = NULL;
	int rc;

	r->state = LAND_HELD;
	if (is_held(l))
		return 0;
	r->state = git_oid_equal(&r->apply.tip, &r->branch.old) ? LAND_SAME :
								  LAND_WOULD_MOVE;
	if (l->opts->dry_run || r->state == LAND_SAME)
		return 0;
	message = mem_printf("apply: %s", l->opts->title ? l->opts->title : "");
	rc = publish_branch(l->ctx, &r->branch, &r->apply.tip, &who, message, err);
	if (rc >= 0)
		r->state = LAND_MOVED;
	return rc;
}

/* --------------------------------------------------------------- the checks */

/* Whether there is a result that anybody wants. */
static bool has_result(const struct land *l)
{
	const struct flow_apply_result *r = &l->out->apply;

	return !git_oid_equal(&r->tip, &l->onto->commit) &&
	       (!r->counts[APPLY_FAILED] || l->opts->apply.keep_going);
}

static int check_style(struct land *l, struct err *err)
{
	struct flow_land_result *r = l->out;
	int rc;

	if (!has_result(l))
		return 0;
	rc = apply_style_run(&r->style, l->ctx, &r->apply, l->opts->style, err);
	r->style_blocks = l->opts->style == APPLY_STYLE_ERROR &&
			  r->style.counts[CHECKPATCH_ERROR];
	return rc;
}

static int check_result(struct land *l, struct err *err)
{
	_cleanup_rev_ struct rev tip = REV_INIT;
	struct flow_land_result *r = l->out;
	const char *name = r->branch.name ? r->branch.name : "the result";
	struct repo *repo;
	int rc;

	if (!l->opts->check || !r->apply.has_c || !has_result(l))
		return 0;
	rc = ctx_worker_repo(&repo, l->ctx, 0, err);
	if (rc >= 0)
		rc = rev_of_commit(&tip, repo, &r->apply.tip, name, err);
	if (rc >= 0)
		rc = flow_check_self(&r->check, l->ctx, l->onto, &tip, NULL, err);
	if (rc >= 0)
		r->checked = true;
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------ what is left */

struct leftovers {
	VEC(struct publish_file) files;
	struct arena arena;
};

static void leftovers_release(struct leftovers *l)
{
	VEC_RELEASE(&l->files);
	arena_release(&l->arena);
}

static void add_leftover(struct leftovers *l, const char *path, const char *data,
			 size_t len)
{
	VEC_PUSH(&l->files, (struct publish_file){ path, data ? data : "", len });
}

/* The part that does not apply, as a mail that git am reads. */
static void add_patch(struct leftovers *l, const char *name,
		      const struct apply_patch *p, const struct apply_ident *id)
{
	const struct apply_step *s = p->step;
	const char *end = s->message + s->message_len;
	const char *body = memchr(s->message, '\n', s->message_len);
	bool dated = s->date.raw && *s->date.raw;
	struct mail_out m = {
		.from = s->author, .subject = s->subject,
		.seconds = dated ? s->date.seconds : id->seconds,
		.offset = dated ? s->date.offset : id->offset,
		.body = body ? body + 1 : "",
		.body_len = body ? (size_t)(end - body) - 1 : 0,
		.patch = p->rejected, .patch_len = p->rejected_len,
	};
	_cleanup_strbuf_ struct strbuf mail = STRBUF_INIT;

	if (!m.from.name)
		m.from = (struct mail_ident){ id->name, id->email };
	mail_write(&mail, &m, MAIL_WRITE_MBOX);
	add_leftover(l, arena_printf(&l->arena, "%s.patch", name),
		     arena_strndup(&l->arena, mail.buf, mail.len), mail.len);
}

static void add_leftovers(struct leftovers *l, size_t number,
			  const struct apply_patch *p,
			  const struct apply_ident *id)
{
	_cleanup_free_ char *name = patch_name(number, p->step->subject);

	for (size_t i = 0; i < p->n_files; i++)
		add_leftover(l, arena_printf(&l->arena, "%s/%s", name,
					     p->files[i].path),
			     p->files[i].data, p->files[i].len);
	if (p->rejected_len)
		add_patch(l, name, p, id);
}

static int leave(struct land *l, struct err *err)
{
	_cleanup_(leftovers_release) struct leftovers left = { VEC_INIT, ARENA_INIT };
	struct flow_apply_result *r = &l->out->apply;
	int rc;

	if (!l->opts->leftovers || !r->counts[APPLY_FAILED] || l->opts->dry_run)
		return 0;
	for (size_t i = 0; i < r->n; i++)
		if (r->patches[i].status == APPLY_FAILED)
			add_leftovers(&left, i + 1, &r->patches[i], &l->ident);
	if (!left.files.n)
		return 0;
	rc = publish_files(l->opts->leftovers, left.files.items, left.files.n, err);
	if (rc >= 0)
		l->out->n_leftovers = left.files.n;
	return rc;
}

/* --------------------------------------------------------------------- all */

static int land(struct land *l, const struct apply_steps *steps, struct err *err)
{
	int rc = apply_ident_fill(&l->ident, l->ctx, err);

	if (rc >= 0)
		rc = open_branch(l, err);
	if (rc >= 0)
		rc = flow_apply(&l->out->apply, l->ctx, l->onto, steps,
				&l->opts->apply, err);
	if (rc >= 0)
		rc = check_style(l, err);
	if (rc >= 0)
		rc = check_result(l, err);
	if (rc >= 0)
		rc = leave(l, err);
	if (rc >= 0 && l->opts->branch)
		rc = move_branch(l, err);
	return rc;
}

int flow_land(struct flow_land_result *out, struct ctx *ctx,
	      const struct rev *onto, const struct apply_steps *steps,
	      const struct flow_land_opts *opts, struct err *err)
{
	_cleanup_flow_land_ struct flow_land_result res = FLOW_LAND_RESULT_INIT;
	_cleanup_(land_release) struct land l = { ctx, onto, opts, &res,
						  APPLY_IDENT_INIT };
	int rc = land(&l, steps, err);

	if (rc < 0)
		return rc;
	flow_land_result_release(out);
	*out = res;
	res = (struct flow_land_result)FLOW_LAND_RESULT_INIT;
	return out->apply.counts[APPLY_FAILED] || out->check.n_silent ||
	       out->style_blocks;
}

void flow_land_result_release(struct flow_land_result *r)
{
	flow_apply_result_release(&r->apply);
	flow_check_result_release(&r->check);
	apply_style_release(&r->style);
	publish_branch_release(&r->branch);
	*r = (struct flow_land_result)FLOW_LAND_RESULT_INIT;
}
