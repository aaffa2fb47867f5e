// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <string.h>

#include "base/mem.h"
#include "capi/word-memory.h"
#include "flow/patch-mail.h"
#include "flow/prep-internal.h"
#include "repo/textdiff.h"

void flow_prep_result_release(struct flow_prep_result *r)
{
	struct prep_patch *patches[2] = { &r->prep, &r->residual };

	for (int i = 0; i < 2; i++) {
		strbuf_release(&patches[i]->diff);
		strbuf_release(&patches[i]->mail);
	}
	VEC_RELEASE(&r->edits);
	VEC_RELEASE(&r->learned);
	VEC_RELEASE(&r->shims);
	strbuf_release(&r->learned_diff);
	arena_release(&r->arena);
	*r = (struct flow_prep_result)FLOW_PREP_RESULT_INIT;
}

static void prep_release(struct prep *g)
{
	for (int i = 0; i < 2; i++) {
		merge_result_release(&g->orders[i].merge);
		merge_input_release(&g->orders[i].in);
	}
	VEC_RELEASE(&g->files);
	VEC_RELEASE(&g->pieces);
	prep_scopes_free(g->scopes);
	cworld_free(g->world);
	snapshot_release(&g->own);
	snapshot_release(&g->wanted);
	tree_changes_release(&g->reverted);
	arena_release(&g->arena);
}

/* ------------------------------------------------------------------- the proof */

/* Both patches as they are written, put on: does the merge come out as it is to be? */
static int prove_order(struct prep *g, int i, const struct prep_merged *m, struct err *err)
{
	struct prep_proof *p = &g->out->proof[i];
	const struct prep_order *o = &g->orders[i];

	p->merged = p->fixed = m->resolved;
	p->wanted = o->after;
	p->conflicts = o->merge.n_unmerged;
	p->conflicts_left = m->merge.n_unmerged;
	if (!g->out->residual.diff.len)
		return 0;
	return prep_put_on(&p->fixed, g, &m->resolved, &g->out->residual.diff,
			   "the residual fixup", err);
}

static bool is_proved(const struct prep_proof *p)
{
	return git_oid_equal(&p->fixed, &p->wanted);
}

/* The prep patch as it is written gives the tree that was judged. 0, <0. */
static int prove_prep(struct prep *g, struct err *err)
{
	struct flow_prep_result *out = g->out;
	git_oid put_on;
	int rc = trees_diff_text(&out->prep.diff, g->r, &g->consumer->tree, &out->prep_tree, err);

	if (rc >= 0)
		rc = prep_put_on(&put_on, g, &g->consumer->tree, &out->prep.diff,
				 "the prep patch", err);
	if (rc == 0 && !git_oid_equal(&put_on, &out->prep_tree))
		return err_set(err, "the prep patch does not give the tree it was made from");
	return rc > 0 ? -1 : rc;
}

static int prove(struct prep *g, struct err *err)
{
	struct prep_merged m[2] = { PREP_MERGED_INIT, PREP_MERGED_INIT };
	struct flow_prep_result *out = g->out;
	const char *path = NULL;
	int rc = prove_prep(g, err);

	for (int i = 0; rc == 0 && i < 2; i++)
		rc = prep_merge(&m[i], &path, g, i, &out->prep_tree, err);
	if (rc == 0)
		rc = trees_diff_text(&out->residual.diff, g->r, &m[0].resolved,
				     &g->orders[0].after, err);
	for (int i = 0; rc == 0 && i < 2; i++)
		rc = prove_order(g, i, &m[i], err);
	if (rc == 0 && (!is_proved(&out->proof[0]) || !is_proved(&out->proof[1])))
		rc = 1;
	for (int i = 0; i < 2; i++)
		prep_merged_release(&m[i]);
	if (rc > 0) {
		err_release(err);
		out->why = "the two orders of merging do not come to the same";
		if (path)
			out->why = arena_printf(&out->arena, "it would bring a conflict in %s",
						path);
	}
	return rc;
}

/* --------------------------------------------------------------------- the result */

static const char *trimmed(struct arena *a, const char *s, size_t len)
{
	while (len && isspace((unsigned char)*s)) {
		s++;
		len--;
	}
	while (len && isspace((unsigned char)s[len - 1]))
		len--;
	return arena_strndup(a, s, len);
}

static void tell_edits(struct prep *g)
{
	struct flow_prep_result *out = g->out;

	for (size_t i = 0; i < g->pieces.n; i++) {
		const struct prep_piece *p = &g->pieces.items[i];
		const struct prep_file *f = &g->files.items[p->file];
		struct prep_edit *e = VEC_ADD(&out->edits);

		e->path = arena_strdup(&out->arena, f->path);
		e->prep = !p->fixed && g->in[p->unit];
		e->why = e->prep ? NULL : arena_strdup(&out->arena, p->why);
		e->whole = f->whole;
		e->before = e->after = "";
		e->line = f->whole ? 0 : p->edit.line;
		out->n_prep += e->prep;
		if (f->whole)
			continue;
		e->before = trimmed(&out->arena, (p->fixed ? f->merged : f->own) + p->edit.at,
				    p->edit.len);
		e->after = trimmed(&out->arena, p->edit.text, p->edit.text_len);
	}
}

static int count(struct prep *g, struct err *err)
{
	_cleanup_strbuf_ struct strbuf whole = STRBUF_INIT;
	struct flow_prep_result *out = g->out;
	int rc = trees_diff_text(&whole, g->r, &g->orders[0].before, &g->orders[0].after, err);

	patch_count(&out->fixup_files, &out->fixup_changed, &whole);
	out->unfixed = g->orders[0].before;
	out->fixed = g->orders[0].after;
	patch_count(&out->prep.files, &out->prep.changed, &out->prep.diff);
	patch_count(&out->residual.files, &out->residual.changed, &out->residual.diff);
	return rc;
}

/* Why no piece can be taken: what was said most often. */
static void tell_why(struct prep *g)
{
	struct flow_prep_result *out = g->out;
	const char *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < out->edits.n; i++) {
		size_t n = 0;

		for (size_t k = 0; k < out->edits.n; k++)
			n += strcmp(out->edits.items[i].why, out->edits.items[k].why) == 0;
		if (n > most)
			best = out->edits.items[i].why;
		most = n > most ? n : most;
	}
	out->why = arena_printf(&out->arena, "no edit of the fixup is right in the consumer's tree "
				"by itself: %s", best ? best : "there is none");
}

/* Edit by edit: out->prep_tree. 0, 1 there is none, <0. */
static int split(struct prep *g, struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	int rc = prep_know(g, err);

	if (rc)
		return rc;
	rc = prep_take_apart(g, err);
	if (rc >= 0)
		rc = prep_judge_open(g, err);
	if (rc >= 0)
		rc = prep_choose(g, err);
	if (rc < 0)
		return rc;
	tell_edits(g);
	if (rc > 0) {
		tell_why(g);
		return count(g, err) < 0 ? -1 : 1;
	}
	prep_tree(&with, g, g->in);
	return snapshot_write_tree(&g->out->prep_tree, &with, g->scratch, err);
}

static int make(struct prep *g, struct err *err)
{
	struct flow_prep_result *out = g->out;
	int rc = g->opts->strategy == PREP_SHIM ? prep_shim(&out->prep_tree, g, err) :
						  split(g, err);

	if (rc)
		return rc;
	rc = prove(g, err);
	if (rc >= 0 && count(g, err) < 0)
		return -1;
	if (rc)
		return rc;
	if (out->residual.changed >= out->fixup_changed) {
		out->why = "what would be left for the merge is no less than the fixup";
		return 1;
	}
	return prep_write(g, err);
}

void flow_prep_refuse(struct flow_prep_result *r, const char *why)
{
	r->why = why;
	strbuf_reset(&r->prep.diff);
	strbuf_reset(&r->residual.diff);
	for (size_t i = 0; i < r->edits.n; i++) {
		if (r->edits.items[i].prep)
			r->edits.items[i].why = why;
		r->edits.items[i].prep = false;
	}
	r->n_prep = 0;
}

static void begin(struct flow_prep_result *out, const struct prep *g)
{
	struct arena *a = &out->arena;

	out->provider = g->provider->commit;
	out->consumer = g->consumer->commit;
	out->provider_name = arena_strdup(a, g->provider->name);
	out->consumer_name = arena_strdup(a, g->consumer->name);
	out->strategy = g->opts->strategy;
	out->fixup = g->opts->fixup ? arena_strdup(a, g->opts->fixup) : NULL;
}

int flow_prep(struct flow_prep_result *out, struct ctx *ctx, const struct rev *provider,
	      const struct rev *consumer, const struct flow_prep_opts *opts,
	      struct err *err)
{
	_cleanup_flow_prep_ struct flow_prep_result res = FLOW_PREP_RESULT_INIT;
	_cleanup_(prep_release) struct prep g = {
		.ctx = ctx, .provider = provider, .consumer = consumer, .opts = opts, .out = &res,
		.orders = { { .merge = MERGE_RESULT_INIT }, { .merge = MERGE_RESULT_INIT } },
		.own = SNAPSHOT_INIT, .wanted = SNAPSHOT_INIT, .reverted = TREE_CHANGES_INIT,
	};
	_cleanup_word_lease_ struct word_lease words = word_lease_begin(ctx);
	int rc = ctx_scratch(&g.scratch, ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g.r, ctx, 0, err);
	begin(&res, &g);
	if (rc >= 0)
		rc = make(&g, err);
	if (rc < 0)
		return rc;
	res.n_bases = g.orders[0].in.n_bases;
	res.bases = arena_dup(&res.arena, g.orders[0].in.bases,
			      res.n_bases * sizeof(*res.bases));
	res.merged = g.orders[0].merged;
	if (rc > 0)
		flow_prep_refuse(&res, res.why);
	flow_prep_result_release(out);
	*out = res;
	res = (struct flow_prep_result)FLOW_PREP_RESULT_INIT;
	return rc;
}
