// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply.h"

#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "flow/apply-internal.h"
#include "flow/semantic.h"

/* What b4 0.12 has, when b4.linkmask says nothing. */
#define DEFAULT_LINKMASK "https://lore.kernel.org/r/%s"

static const struct flow_apply_opts default_opts = { .explain = true };

const char *apply_status_name(enum apply_status s)
{
	static const char *const names[] = {
		[APPLY_APPLIED] = "applied", [APPLY_THREE_WAY] = "three-way",
		[APPLY_FAILED] = "failed", [APPLY_UNTRIED] = "untried",
		[APPLY_ALREADY] = "already",
	};

	return names[s];
}

/* ------------------------------------------------------------------ patches */

static int parse_one(struct patch *out, const struct apply_step *step,
		     struct err *err)
{
	struct patch_opts opts = {
		.strip = step->strip, .guess_strip = step->strip == 1,
		.name = step->source,
	};
	int rc;

	if (step->semantic)
		return 0;
	if (!step->diff_len)
		return err_set(err, "%s: there is no patch in it", step->source);
	rc = patch_parse(out, step->diff, step->diff_len, &opts, err);
	if (rc >= 0 && step->reverse)
		patch_reverse(out);
	return rc;
}

int apply_parse_patches(struct patch **out, const struct apply_steps *steps,
			struct err *err)
{
	struct patch *patches = mem_zalloc((steps->n + 1) * sizeof(*patches));

	for (size_t i = 0; i < steps->n; i++) {
		int rc = parse_one(&patches[i], &steps->items[i], err);

		if (rc < 0) {
			apply_patches_free(patches, i + 1);
			return rc;
		}
	}
	*out = patches;
	return 0;
}

void apply_patches_free(struct patch *patches, size_t n)
{
	for (size_t i = 0; patches && i < n; i++)
		patch_release(&patches[i]);
	free(patches);
}

static bool touches_c(const struct apply_run *run)
{
	for (size_t i = 0; i < run->steps->n; i++) {
		const struct patch *p = &run->patches[i];

		if (run->steps->items[i].semantic)
			return true;
		for (size_t k = 0; k < p->n; k++)
			if (semantic_is_c(p->items[k].old_name) ||
			    semantic_is_c(p->items[k].new_name))
				return true;
	}
	return false;
}

/* ----------------------------------------------------------------- messages */

/* A mask with one %s and nothing else that a format could do. */
static bool is_linkmask(const char *mask)
{
	const char *percent = strchr(mask, '%');

	return percent && percent[1] == 's' && !strchr(percent + 2, '%');
}

static int settle_linkmask(struct apply_run *run, struct err *err)
{
	_cleanup_free_ char *configured = NULL;
	const char *mask = run->opts->linkmask;
	int rc;

	if (!run->opts->link)
		return 0;
	if (!mask) {
		rc = repo_config_str(run->r, "b4.linkmask", &configured, err);
		if (rc < 0)
			return rc;
		mask = configured ? configured : DEFAULT_LINKMASK;
	}
	if (!is_linkmask(mask))
		return err_set(err, "the link mask '%s' has to have one %%s", mask);
	run->linkmask = arena_strdup(&run->out->arena, mask);
	return 0;
}

static void add_link(struct strbuf *message, const char *mask, const char *id)
{
	const char *at = strstr(mask, "%s");
	_cleanup_free_ char *link = mem_printf("%.*s%s%s", (int)(at - mask), mask,
					       id, at + 2);

	apply_add_trailer(message, "Link", link, false);
}

static void complete_message(struct strbuf *out, const struct apply_run *run,
			     const struct apply_step *step)
{
	strbuf_add(out, step->message, step->message_len);
	for (size_t i = 0; run->opts->trailers && i < step->n_trailers; i++) {
		const struct series_trailer *t = &step->trailers[i];

		if (!t->other_sender)
			apply_add_trailer(out, t->key, t->value, false);
	}
	if (run->linkmask && step->message_id)
		add_link(out, run->linkmask, step->message_id);
	if (run->opts->signoff)
		apply_sign_off(out, &run->ident);
}

/* ----------------------------------------------------------------- one step */

int apply_settle(struct apply_run *run, struct err *err)
{
	git_oid tree;
	int rc;

	if (!run->snap.n)
		return 0;
	rc = snapshot_write_tree(&tree, &run->snap, run->scratch, err);
	if (rc < 0)
		return rc;
	snapshot_release(&run->snap);
	snapshot_init(&run->snap, &tree);
	return 0;
}

static int commit_step(struct apply_run *run, size_t i, struct apply_patch *p,
		       struct err *err)
{
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;
	const struct apply_step *step = &run->steps->items[i];
	int rc;

	if (run->opts->verdict_only)
		return 0;
	rc = apply_settle(run, err);
	if (rc < 0)
		return rc;
	complete_message(&message, run, step);
	rc = apply_write_commit(&p->commit, run->scratch, step, &run->snap.tree,
				&run->tip, &run->ident, &message, err);
	if (rc < 0)
		return rc;
	run->tip = p->commit;
	return 0;
}

/* 0 merged, 1 not; <0 failed. */
static int try_three_way(struct apply_run *run, size_t i, struct apply_patch *p,
			 struct err *err)
{
	git_oid tree;
	int rc;

	if (run->opts->three_way == APPLY_3WAY_NEVER)
		return 1;
	rc = apply_settle(run, err);
	if (rc < 0)
		return rc;
	rc = apply_three_way(&tree, run, i, p, err);
	if (rc)
		return rc;
	p->status = git_oid_equal(&tree, &run->snap.tree) ? APPLY_ALREADY :
							   APPLY_THREE_WAY;
	snapshot_release(&run->snap);
	snapshot_init(&run->snap, &tree);
	return 0;
}

/* 0: p->status says how it went; 1: not at all, which is explained. */
static int apply_diff(struct apply_run *run, size_t i, struct apply_patch *p,
		      struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	int rc = patch_apply(&o, &run->snap, run->r, &run->patches[i], NULL, err);

	if (rc < 0)
		return err_prefix(err, "%s", run->steps->items[i].source);
	if (rc == 0) {
		p->status = APPLY_APPLIED;
		p->n_offsets = o.offsets.n;
		return 0;
	}
	rc = try_three_way(run, i, p, err);
	if (rc <= 0)
		return rc;
	rc = apply_explain(run, i, p, &o, err);
	return rc < 0 ? rc : 1;
}

static void semantic_conflicts(struct apply_run *run, struct apply_patch *p,
			       const struct semantic_result *r)
{
	struct arena *a = &run->out->arena;

	p->conflicts = arena_alloc(a, (r->n_notes + 1) * sizeof(*p->conflicts));
	for (size_t i = 0; i < r->n_notes; i++) {
		const struct semantic_note *n = &r->notes[i];

		p->conflicts[p->n_conflicts++] = (struct apply_conflict){
			.path = n->path ? arena_strdup(a, n->path) : NULL,
			.trouble = "semantic", .why = arena_strdup(a, n->message),
			.hunk = SIZE_MAX, .line = (uint32_t)n->line,
		};
	}
}

static int apply_semantic(struct apply_run *run, size_t i, struct apply_patch *p,
			  struct err *err)
{
	_cleanup_semantic_result_ struct semantic_result r = SEMANTIC_RESULT_INIT;
	struct semantic_opts opts = { .allow_scripts = run->opts->allow_scripts };
	const struct apply_step *step = &run->steps->items[i];
	int rc;

	/* It reads the tree through git, too. */
	rc = apply_settle(run, err);
	if (rc < 0)
		return rc;
	rc = semantic_apply(&r, run->ctx, step->semantic, &run->snap, &opts, err);
	if (rc < 0)
		return err_prefix(err, "%s", step->source);
	if (rc) {
		semantic_conflicts(run, p, &r);
		return 1;
	}
	for (size_t k = 0; k < r.n_files; k++)
		snapshot_set_content(&run->snap, r.files[k].path,
				     r.files[k].path_len, r.files[k].data,
				     r.files[k].len, NULL, r.files[k].mode);
	p->status = APPLY_APPLIED;
	return 0;
}

static int apply_step(struct apply_run *run, size_t i, struct err *err)
{
	struct apply_patch *p = &run->out->patches[i];
	int rc = p->step->semantic ? apply_semantic(run, i, p, err) :
				     apply_diff(run, i, p, err);

	if (rc == 0 && p->status != APPLY_ALREADY)
		rc = commit_step(run, i, p, err);
	if (rc == 1)
		p->status = APPLY_FAILED;
	return rc;
}

/* ------------------------------------------------------------------ the run */

static int apply_steps(struct apply_run *run, struct err *err)
{
	struct flow_apply_result *out = run->out;
	bool stopped = false;

	for (size_t i = 0; i < out->n; i++) {
		struct apply_patch *p = &out->patches[i];
		int rc = ctx_cancelled(run->ctx, err);

		if (rc < 0)
			return rc;
		ctx_progress(run->ctx, "applying", i, out->n);
		if (stopped)
			p->status = APPLY_UNTRIED;
		else
			rc = apply_step(run, i, err);
		if (rc < 0)
			return rc;
		stopped |= rc && !run->opts->keep_going;
		out->counts[p->status]++;
	}
	return 0;
}

static int start(struct apply_run *run, struct err *err)
{
	struct flow_apply_result *out = run->out;
	int rc = ctx_scratch(&run->scratch, run->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&run->r, run->ctx, 0, err);
	if (rc >= 0 && !run->opts->verdict_only)
		rc = apply_ident_fill(&run->ident, run->ctx, err);
	if (rc >= 0)
		rc = settle_linkmask(run, err);
	if (rc >= 0)
		rc = apply_parse_patches(&run->patches, run->steps, err);
	if (rc < 0)
		return rc;
	rev_copy(&out->onto, run->onto);
	out->has_c = touches_c(run);
	out->n = run->steps->n;
	out->patches = arena_alloc(&out->arena, (out->n + 1) * sizeof(*out->patches));
	for (size_t i = 0; i < out->n; i++)
		out->patches[i].step = &run->steps->items[i];
	run->tip = run->onto->commit;
	snapshot_init(&run->snap, &run->onto->tree);
	return 0;
}

static void run_release(struct apply_run *run)
{
	apply_patches_free(run->patches, run->steps->n);
	apply_ident_release(&run->ident);
	snapshot_release(&run->snap);
	free(run->base.trees);
}

int flow_apply(struct flow_apply_result *out, struct ctx *ctx,
	       const struct rev *onto, const struct apply_steps *steps,
	       const struct flow_apply_opts *opts, struct err *err)
{
	_cleanup_flow_apply_ struct flow_apply_result res = FLOW_APPLY_RESULT_INIT;
	_cleanup_(run_release) struct apply_run run = {
		.ctx = ctx, .onto = onto, .steps = steps,
		.opts = opts ? opts : &default_opts, .out = &res,
		.ident = APPLY_IDENT_INIT, .snap = SNAPSHOT_INIT,
	};
	int rc = start(&run, err);

	if (rc >= 0)
		rc = apply_steps(&run, err);
	if (rc < 0)
		return rc;
	if (!run.opts->verdict_only)
		res.tip = run.tip;
	flow_apply_result_release(out);
	*out = res;
	res = (struct flow_apply_result)FLOW_APPLY_RESULT_INIT;
	return out->counts[APPLY_FAILED] > 0;
}

void flow_apply_result_release(struct flow_apply_result *r)
{
	rev_release(&r->onto);
	arena_release(&r->arena);
	*r = (struct flow_apply_result)FLOW_APPLY_RESULT_INIT;
}
