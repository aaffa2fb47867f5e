// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check.h"

#include "flow/check-attrib.h"
#include "flow/check-cache.h"
#include "flow/check-fixup.h"
#include "flow/check-same.h"
#include "flow/check-world.h"
#include "flow/suppress.h"

/* Everything that one run opens; the result is made from it at the end. */
struct run {
	struct ctx *ctx;
	const struct flow_check_opts *opts;
	struct merge_input input;
	struct merge_result merge;
	struct snapshot side[2];
	struct snapshot *bases;
	size_t n_bases;
	struct snapshot result;		/* of --result */
	const struct tree_changes **changes[2];
	struct cworld *world;
	bool lasting;			/* the world is not ours */
	struct check_result silent;
};

static void run_release(struct run *r)
{
	check_result_release(&r->silent);
	if (!r->lasting)
		cworld_free(r->world);
	snapshot_release(&r->side[0]);
	snapshot_release(&r->side[1]);
	snapshot_release(&r->result);
	for (size_t i = 0; i < r->n_bases; i++)
		snapshot_release(&r->bases[i]);
	free(r->bases);
	free(r->changes[0]);
	free(r->changes[1]);
	merge_result_release(&r->merge);
	merge_input_release(&r->input);
}

#define RUN_INIT                                                       \
	{ .merge = MERGE_RESULT_INIT, .silent = CHECK_RESULT_INIT,     \
	  .side = { SNAPSHOT_INIT, SNAPSHOT_INIT },                    \
	  .result = SNAPSHOT_INIT }

static const struct flow_check_opts default_opts = FLOW_CHECK_OPTS_INIT;

/* ------------------------------------------------------------ the two kinds */

static void open_snapshots(struct run *r)
{
	const struct merge_input *in = &r->input;

	snapshot_init(&r->side[SIDE_OURS], &in->ours.tree);
	snapshot_init(&r->side[SIDE_THEIRS], &in->theirs.tree);
	r->n_bases = in->n_bases;
	r->bases = mem_zalloc(in->n_bases * sizeof(*r->bases));
	for (int s = 0; s < 2; s++)
		r->changes[s] = mem_zalloc(in->n_bases * sizeof(*r->changes[s]));
	for (size_t i = 0; i < in->n_bases; i++) {
		snapshot_init(&r->bases[i], &in->base_trees[i]);
		r->changes[SIDE_OURS][i] = r->merge.ours ?
			&r->merge.ours[i].changes : &in->ours_side->changes;
		r->changes[SIDE_THEIRS][i] = r->merge.theirs ?
			&r->merge.theirs[i].changes : &in->theirs_side->changes;
	}
}

static int silent(struct run *r, const struct snapshot *merged, struct err *err)
{
	struct check_input in = {
		.n_bases = r->n_bases, .bases = r->bases, .merged = merged,
		.side = { &r->side[0], &r->side[1] },
		.commits = { &r->input.ours.commit, &r->input.theirs.commit },
		.base_commits = r->input.bases,
		.changes = { r->changes[0], r->changes[1] },
		.kinds = r->opts->kinds,
		.near = { r->input.ours_near, r->input.theirs_near },
	};
	const struct flow_check_scope *scope = r->opts->scope;
	int rc;

	if (scope) {
		in.kinds &= scope->kinds;
		in.limited = true;
		memcpy(in.meets, scope->meets, sizeof(in.meets));
		memcpy(in.among, scope->among, sizeof(in.among));
	}
	if (!in.kinds)
		return 0;
	r->lasting = r->opts->world;
	rc = r->lasting ? check_world_take(&r->world, r->opts->world, r->ctx,
					   &r->input.base_trees[0], err) :
			  cworld_open(&r->world, r->ctx, &r->input.base_trees[0], err);
	if (rc < 0)
		return rc;
	in.world = r->world;
	return check_run(&r->silent, r->ctx, &in, err);
}

static int attribute(struct run *r, struct flow_check_result *out, const struct snapshot *merged,
		     struct err *err)
{
	const struct check_attribution how = { r->ctx, r->opts, r->side, merged };

	return check_attribute(out, &how, err);
}

/* --------------------------------------------------------------- the result */

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

static void copy_finding(struct arena *a, struct check_finding *to,
			 const struct check_finding *from)
{
	*to = *from;
	to->symbol = copy(a, from->symbol);
	to->path = copy(a, from->path);
	to->message = copy(a, from->message);
	to->decl = copy(a, from->decl);
	to->guard = copy(a, from->guard);
	to->change = copy(a, from->change);
	to->member = copy(a, from->member);
	to->before.path = copy(a, from->before.path);
	to->before.text = copy(a, from->before.text);
	to->after.path = copy(a, from->after.path);
	to->after.text = copy(a, from->after.text);
}

static void take_silent(struct flow_check_result *out, const struct check_result *c)
{
	struct arena *a = &out->arena;

	out->silent = arena_alloc(a, (c->n + 1) * sizeof(*out->silent));
	out->n_silent = c->n;
	for (size_t i = 0; i < c->n; i++)
		copy_finding(a, &out->silent[i].f, &c->items[i]);
	out->skipped = arena_alloc(a, (c->n_skipped + 1) * sizeof(*out->skipped));
	out->n_skipped = c->n_skipped;
	for (size_t i = 0; i < c->n_skipped; i++)
		out->skipped[i] = (struct check_skipped){
			.path = copy(a, c->skipped[i].path),
			.why = c->skipped[i].why,
		};
}

static void take_textual(struct flow_check_result *out,
			 const struct merge_result *m)
{
	struct arena *a = &out->arena;

	out->textual = arena_alloc(a, (m->n_conflicts + 1) * sizeof(*out->textual));
	for (size_t i = 0; i < m->n_conflicts; i++) {
		const struct merge_conflict *c = &m->conflicts[i];

		out->textual[out->n_textual++] = (struct flow_textual){
			.path = c->path ? arena_strndup(a, c->path, c->path_len) : NULL,
			.path_len = c->path_len, .kind = merge_kind_name(c->kind),
			.message = copy(a, c->message), .hunks = c->hunks,
		};
	}
}

static void take_names(struct flow_check_result *out,
		       const struct check_question *q)
{
	struct arena *a = &out->arena;

	out->name[SIDE_OURS] = copy(a, q->ours->name);
	out->name[SIDE_THEIRS] = copy(a, q->theirs->name);
	out->commit[SIDE_OURS] = q->ours->commit;
	out->commit[SIDE_THEIRS] = q->theirs->commit;
	out->bases = arena_dup(a, q->bases, q->n_bases * sizeof(*q->bases));
	out->n_bases = q->n_bases;
}

/* What is less sure than what was asked for is only counted. */
static void hide(struct flow_check_result *r, enum check_confidence min)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_silent; i++)
		if (r->silent[i].f.confidence >= min)
			r->silent[n++] = r->silent[i];
	r->hidden = r->n_silent - n;
	r->n_silent = n;
}

/* Moves what was found, now or once, to where the caller wants it. */
static int give(struct flow_check_result *out, struct run *r,
		struct flow_check_result *res, const struct check_question *q,
		struct err *err)
{
	int rc = 0;

	hide(res, q->opts->min);
	res->n_handled = check_fixup_count(res);
	if (q->form != CHECK_FORM_SELF)
		rc = check_same_mark(res, r->ctx, err);
	if (rc == 0 && q->opts->suppress)
		rc = suppress_apply(res, r->ctx, q->opts->suppress, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < res->n_silent; i++)
		res->n_fixed += res->silent[i].fixup && !res->silent[i].suppressed;
	flow_check_result_release(out);
	*out = *res;
	*res = (struct flow_check_result)FLOW_CHECK_RESULT_INIT;
	return flow_check_found(out);
}

/* What the cache has, as give() returns it; *@has: whether there is anything. */
static int recall(bool *has, struct flow_check_result *out, struct run *r,
		  const struct check_question *q, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;

	*has = check_cache_get(&res, r->ctx, q);
	if (!*has)
		return 0;
	take_names(&res, q);
	return give(out, r, &res, q, err);
}

/* @known: NULL, or what it has been merged to before; taken over. */
static int merge(struct run *r, struct merge_result *known, struct err *err)
{
	int rc = 0;

	if (known) {
		r->merge = *known;
		*known = (struct merge_result)MERGE_RESULT_INIT;
	} else {
		rc = merge_textual(&r->merge, r->ctx, &r->input, NULL, err);
	}
	if (rc < 0)
		return rc;
	open_snapshots(r);
	return 0;
}

/* Which findings a silent fixup of the store repairs. A trial has no commits to ask. */
static int mark_silent(struct run *r, struct flow_check_result *res,
		       const struct snapshot *merged, struct err *err)
{
	const struct check_fixup_merge m = {
		.in = &r->input, .merged = merged,
		.changes = { r->changes[0], r->changes[1] },
		.kinds = r->opts->kinds, .min = r->opts->min,
	};

	if (git_oid_is_zero(&r->input.ours.commit) || git_oid_is_zero(&r->input.theirs.commit))
		return 0;
	return check_fixup_silent(res, r->ctx, &m, r->opts->fixups, err);
}

/* The answer to @q from what the run has come to; a whole one is to @keep. */
static int conclude(struct run *r, struct flow_check_result *out,
		    const struct check_question *q,
		    const struct snapshot *merged, bool keep, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	const struct check_origin from = {
		.by_git = r->merge.doubt != DOUBT_NONE,
		.changes = { r->changes[0], r->changes[1] },
	};
	bool textual = q->form == CHECK_FORM_MERGE;
	int rc;

	take_names(&res, q);
	if (textual && r->opts->textual)
		take_textual(&res, &r->merge);
	take_silent(&res, &r->silent);
	rc = attribute(r, &res, merged, err);
	if (rc >= 0 && res.n_textual && r->opts->fixups)
		rc = check_fixup_mark(&res, r->ctx, &r->merge, r->opts->fixups, err);
	if (rc >= 0 && textual && r->opts->fixups && r->opts->kinds)
		rc = mark_silent(r, &res, merged, err);
	if (rc >= 0)
		rc = check_attribute_textual(&res, r->ctx, r->opts, err);
	if (rc < 0)
		return rc;
	if (keep)
		check_cache_put(r->ctx, q, &res, textual ? &from : NULL);
	return give(out, r, &res, q, err);
}

/*
 * The run has its input. @result: NULL, or what is judged as the merge; @known as
 * merge() has it.
 */
static int check_merge(struct flow_check_result *out, struct run *r,
		       const struct rev *result, struct merge_result *known_merge,
		       struct err *err)
{
	const struct snapshot *merged = result ? &r->result : &r->merge.merged;
	struct check_question q = {
		.form = result ? CHECK_FORM_RESULT : CHECK_FORM_MERGE,
		.ours = &r->input.ours, .theirs = &r->input.theirs,
		.result = result, .opts = r->opts, .bases = r->input.bases,
		.n_bases = r->input.n_bases,
	};
	bool has;
	int rc = recall(&has, out, r, &q, err);

	if (rc < 0 || has)
		return rc;
	rc = merge(r, known_merge, err);
	if (rc < 0)
		return rc;
	if (result)
		snapshot_init(&r->result, &result->tree);
	rc = silent(r, merged, err);
	if (rc < 0)
		return rc;
	return conclude(r, out, &q, merged, true, err);
}

int flow_check(struct flow_check_result *out, struct ctx *ctx,
	       const struct rev *ours, const struct rev *theirs,
	       const struct flow_check_opts *opts, struct err *err)
{
	return flow_check_merged(out, ctx, ours, theirs, NULL, opts, err);
}

int flow_check_known(struct flow_check_result *out, struct ctx *ctx,
		     const struct merge_input *in, struct merge_result *merge,
		     const struct flow_check_opts *opts, struct err *err)
{
	_cleanup_(run_release) struct run r = RUN_INIT;

	r.ctx = ctx;
	r.opts = opts ? opts : &default_opts;
	merge_input_copy(&r.input, in);
	return check_merge(out, &r, NULL, merge, err);
}

int flow_check_merged(struct flow_check_result *out, struct ctx *ctx,
		      const struct rev *ours, const struct rev *theirs,
		      const struct rev *result,
		      const struct flow_check_opts *opts, struct err *err)
{
	_cleanup_(run_release) struct run r = RUN_INIT;
	int rc;

	r.ctx = ctx;
	r.opts = opts ? opts : &default_opts;
	rc = merge_input_fill(&r.input, ctx, ctx->repo, ours, theirs, err);
	if (rc < 0)
		return rc;
	return check_merge(out, &r, result, NULL, err);
}

static int silent_self(struct run *r, const struct check_question *q,
		       const struct tree_changes *among, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_snapshot_ struct snapshot base = SNAPSHOT_INIT;
	const struct tree_changes *list[1] = { &changes };
	struct check_input in = {
		.n_bases = 1, .bases = &base, .side = { &r->side[SIDE_OURS] },
		.changes = { list }, .kinds = r->opts->kinds,
		.limited = among != NULL, .among = { among },
		.meets = { UINT32_MAX, UINT32_MAX },
	};
	int rc = tree_diff(&changes, r->ctx->repo, &q->theirs->tree,
			   &q->ours->tree, err);

	if (rc < 0)
		return rc;
	snapshot_init(&base, &q->theirs->tree);
	snapshot_init(&r->side[SIDE_OURS], &q->ours->tree);
	rc = cworld_open(&r->world, r->ctx, &q->theirs->tree, err);
	if (rc < 0)
		return rc;
	in.world = r->world;
	return check_run_self(&r->silent, r->ctx, &in, err);
}

static int check_self(struct flow_check_result *out, struct ctx *ctx, const struct rev *base,
		      const struct rev *rev, const struct tree_changes *among,
		      const struct flow_check_opts *opts, struct err *err)
{
	_cleanup_(run_release) struct run r = RUN_INIT;
	struct check_question q = {
		.form = CHECK_FORM_SELF, .ours = rev, .theirs = base,
		.bases = &base->commit, .n_bases = 1,
	};
	bool has = false;
	int rc = 0;

	r.ctx = ctx;
	q.opts = r.opts = opts ? opts : &default_opts;
	if (!among)
		rc = recall(&has, out, &r, &q, err);
	if (rc < 0 || has)
		return rc;
	rc = silent_self(&r, &q, among, err);
	if (rc < 0)
		return rc;
	return conclude(&r, out, &q, &r.side[SIDE_OURS], !among, err);
}

int flow_check_self(struct flow_check_result *out, struct ctx *ctx,
		    const struct rev *base, const struct rev *rev,
		    const struct flow_check_opts *opts, struct err *err)
{
	return check_self(out, ctx, base, rev, NULL, opts, err);
}

int flow_check_self_among(struct flow_check_result *out, struct ctx *ctx,
			  const struct rev *base, const struct rev *rev,
			  const struct tree_changes *among,
			  const struct flow_check_opts *opts, struct err *err)
{
	return check_self(out, ctx, base, rev, among, opts, err);
}

void flow_check_result_release(struct flow_check_result *r)
{
	arena_release(&r->arena);
	*r = (struct flow_check_result)FLOW_CHECK_RESULT_INIT;
}
