// SPDX-License-Identifier: GPL-2.0-only
#include "flow/plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/word-memory.h"
#include "flow/plan-internal.h"
#include "flow/trusted.h"
#include "repo/history.h"

#define MAX_COMMITS 2048	/* of a side that are looked at */

/* In this order where figures are equal: what is the least trouble first. */
static const struct plan_strategy strategies[] = {
	{ "provider-first", "pull the provider, then the consumer", 0, plan_provider_first,
	  "nothing is done beforehand; whoever pulls the consumer meets the conflict" },
	{ "consumer-first", "pull the consumer, then the provider", 0, plan_consumer_first,
	  "nothing is done beforehand; whoever pulls the provider meets the conflict" },
	{ "fixup", "carry a fixup to the merge", PLAN_NEEDS_CONFLICT, plan_fixup,
	  "the resolution is written once, recorded, and put on wherever the two meet" },
	{ "prep", "prepare the consumer now", PLAN_NEEDS_CONFLICT, plan_prep,
	  "the consumer takes what of the resolution is right before the merge" },
	{ "shim", "let one wrapper take all calls", PLAN_NEEDS_CONFLICT, plan_shim,
	  "the consumer calls a wrapper of its own, so that the merge touches one place" },
	{ "phased", "keep the old interface for a release", PLAN_NEEDS_CONFLICT, plan_phased,
	  "the provider adds the new interface beside the old one and removes that later" },
	{ "topic", "share a topic branch", PLAN_NEEDS_CONFLICT | PLAN_NEEDS_ONE_BASE, plan_topic,
	  "the commits that changed the interface go into a branch that both trees merge" },
	{ "both", "take two interface changes at once", PLAN_NEEDS_CONFLICT, plan_both,
	  "another change of the same interfaces comes along, so that users convert once" },
	{ "revert", "revert the provider's change", PLAN_NEEDS_CONFLICT | PLAN_NEEDS_ONE_BASE,
	  plan_revert, "reverts on top of the provider; the change comes back a release later" },
	{ "defer-provider", "defer the provider's change",
	  PLAN_NEEDS_CONFLICT | PLAN_NEEDS_ONE_BASE, plan_defer_provider,
	  "the provider leaves out what is in the way and brings it a release later" },
	{ "defer-consumer", "defer the consumer's new uses",
	  PLAN_NEEDS_CONFLICT | PLAN_NEEDS_ONE_BASE, plan_defer_consumer,
	  "the consumer leaves out what is in the way and brings it a release later" },
};

#define N_STRATEGIES (sizeof(strategies) / sizeof(strategies[0]))

const struct plan_strategy *plan_strategies(size_t *n)
{
	*n = N_STRATEGIES;
	return strategies;
}

const char *plan_state_name(enum plan_state s)
{
	static const char *const names[] = {
		[PLAN_WAY] = "way", [PLAN_NO_WAY] = "no-way", [PLAN_NEEDLESS] = "needless",
		[PLAN_UNTRIED] = "untried",
	};

	return names[s];
}

void flow_plan_result_release(struct flow_plan_result *r)
{
	for (size_t i = 0; i < r->n; i++) {
		VEC_RELEASE(&r->outcomes[i].patches);
		VEC_RELEASE(&r->outcomes[i].commits);
		VEC_RELEASE(&r->outcomes[i].steps);
		VEC_RELEASE(&r->outcomes[i].broken);
	}
	for (int s = 0; s < 2; s++)
		VEC_RELEASE(&r->history[s].unbuilt);
	free(r->outcomes);
	flow_check_result_release(&r->found);
	flow_check_result_release(&r->back);
	arena_release(&r->arena);
	*r = (struct flow_plan_result)FLOW_PLAN_RESULT_INIT;
}

static void plan_release(struct plan *g)
{
	oid_vec_release(&g->bases);
	tree_changes_release(&g->touched);
	commit_list_release(&g->own[0]);
	commit_list_release(&g->own[1]);
	maintainers_free(g->maintainers);
	flow_prep_result_release(&g->prep);
	without_release(&g->gone[0].w);
	without_release(&g->gone[1].w);
	resolver_release(&g->resolver);
}

/* ------------------------------------------------------------------------- today */

static int newest_commit(int64_t *out, struct plan *g, struct err *err)
{
	*out = 0;
	for (int s = 0; s < 2; s++) {
		_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
		int rc = history_commit_info(&l, g->r, &g->rev[s]->commit, err);

		if (rc < 0)
			return rc;
		if (l.items[0].commit_time > *out)
			*out = l.items[0].commit_time;
	}
	return 0;
}

/* The day it is; in a repository whose tags end long ago the day of its newest commit. */
static int find_today(struct plan *g, struct err *err)
{
	struct flow_plan_result *out = g->out;
	int64_t now = g->opts->today ? g->opts->today : ctx_now(g->ctx), newest;
	int rc;

	out->today = now - now % CALENDAR_DAY;
	out->today_from = g->opts->today ? "--date" : NULL;
	if (g->opts->today || !calendar_is_over(&out->calendar, out->today))
		return 0;
	rc = newest_commit(&newest, g, err);
	if (rc < 0)
		return rc;
	if (newest < out->calendar.anchor.day)
		newest = out->calendar.anchor.day;
	out->today = newest - newest % CALENDAR_DAY;
	out->today_from = "the newest commit, since the tags end long ago";
	return 0;
}

/* --------------------------------------------------------------------------- all */

/* What neither the other side nor an upstream has. */
static int list_own(struct plan *g, int side, struct err *err)
{
	const struct history_opts opts = { .limit = MAX_COMMITS };
	_cleanup_oids_ struct oid_vec not = VEC_INIT;

	if (g->tree[side])
		(void)trees_upstreams(&not, g->opts->trees,
				      (size_t)(g->tree[side] - g->opts->trees->items));
	for (size_t i = 0; i < g->bases.n; i++)
		VEC_PUSH(&not, g->bases.items[i]);
	return history_commits(&g->own[side], g->r, &g->rev[side]->commit, &not, &opts, err);
}

/* Paths of both lists, by path; what they were is of no matter here. */
static void join_paths(struct tree_changes *out, const struct tree_changes c[2])
{
	size_t at[2] = { 0, 0 };

	out->items = mem_array(NULL, c[0].n + c[1].n + 1, sizeof(*out->items));
	out->alloc = c[0].n + c[1].n + 1;
	while (at[0] < c[0].n || at[1] < c[1].n) {
		const struct tree_change *x = at[0] < c[0].n ? &c[0].items[at[0]] : NULL;
		const struct tree_change *y = at[1] < c[1].n ? &c[1].items[at[1]] : NULL;
		int cmp = !x ? 1 : !y ? -1 : strcmp(x->path, y->path);
		struct tree_change *to = &out->items[out->n++];

		*to = cmp <= 0 ? *x : *y;
		to->path = arena_strdup(&out->arena, to->path);
		at[0] += cmp <= 0;
		at[1] += cmp >= 0;
	}
}

static int list_touched(struct plan *g, struct err *err)
{
	struct tree_changes c[2] = { TREE_CHANGES_INIT, TREE_CHANGES_INIT };
	_cleanup_rev_ struct rev base = REV_INIT;
	int rc = rev_of_commit(&base, g->r, &g->bases.items[0], NULL, err);

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = tree_diff_kept(&c[s], g->r, g->ctx->cache, &base.tree, &g->rev[s]->tree, err);
	if (rc >= 0)
		join_paths(&g->touched, c);
	for (size_t i = 0; i < g->touched.n; i++)
		g->touched_hash = hash_bytes(g->touched.items[i].path,
					     strlen(g->touched.items[i].path),
					     g->touched_hash);
	for (int s = 0; s < 2; s++)
		tree_changes_release(&c[s]);
	return rc;
}

static int open_plan(struct plan *g, struct err *err)
{
	struct flow_plan_result *out = g->out;
	int rc = ctx_scratch(&g->scratch, g->ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g->r, g->ctx, 0, err);
	g->resolver = (struct resolver){ .ctx = g->ctx, .r = g->r, .scratch = g->scratch };
	for (int s = 0; rc >= 0 && s < 2; s++) {
		out->names[s] = arena_strdup(g->arena, g->rev[s]->name);
		out->commits[s] = g->rev[s]->commit;
		if (g->opts->trees)
			g->tree[s] = trees_find(g->opts->trees, g->rev[s]->name);
	}
	if (rc >= 0)
		rc = repo_merge_bases(&g->bases, g->r, g->ctx->cache, &g->rev[0]->commit,
				      &g->rev[1]->commit, out->names, err);
	if (rc >= 0)
		rc = list_touched(g, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = list_own(g, s, err);
	if (rc >= 0)
		rc = calendar_load(&out->calendar, g->ctx, err);
	if (rc >= 0)
		rc = find_today(g, err);
	if (rc < 0)
		return rc;
	plan_routes(g);
	return 0;
}

/* The script that says who gets patches; that there is none is told. */
static int open_maintainers(struct plan *g, struct err *err)
{
	struct flow_plan_result *out = g->out;
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = maintainers_open(&g->maintainers, g->ctx, &why);

	if (rc < 0 && why.code != ERR_NOT_FOUND) {
		err_move(err, &why);
		return rc;
	}
	if (rc < 0) {
		out->no_maintainers = arena_strdup(g->arena, err_msg(&why));
		return 0;
	}
	rc = trusted_rev(&rev, g->ctx, err);
	if (rc == 0)
		out->maintainers = arena_printf(g->arena, "%s:scripts/get_maintainer.pl",
						rev.name);
	return rc < 0 ? rc : 0;
}

/* Both orders as they are, and whom to ask about patches where there is anything to post. */
static int look(struct plan *g, struct err *err)
{
	struct flow_plan_result *out = g->out;
	int rc = plan_meet(&g->plain[PLAN_PROVIDER], &out->found, g, g->rev[PLAN_PROVIDER],
			   g->rev[PLAN_CONSUMER], err);

	if (rc >= 0)
		rc = plan_meet(&g->plain[PLAN_CONSUMER], &out->back, g, g->rev[PLAN_CONSUMER],
			       g->rev[PLAN_PROVIDER], err);
	if (rc < 0)
		return rc;
	out->clean = !flow_check_found(&out->found) && !flow_check_found(&out->back);
	if (out->clean)
		return 0;
	rc = open_maintainers(g, err);
	if (rc < 0)
		return rc;
	/* what it takes is a figure of most ways */
	return plan_prepare(g, err);
}

static int simulate(struct plan_outcome *o, struct plan *g, struct err *err)
{
	const struct plan_strategy *s = o->strategy;

	if (g->out->clean && s->needs & PLAN_NEEDS_CONFLICT) {
		o->state = PLAN_NEEDLESS;
		return 0;
	}
	if (!s->simulate) {
		o->state = PLAN_UNTRIED;
		o->why = "nothing simulates this yet";
		return 0;
	}
	if (s->needs & PLAN_NEEDS_ONE_BASE && g->bases.n != 1) {
		o->state = PLAN_NO_WAY;
		o->why = "the two have several merge bases";
		return 0;
	}
	o->state = PLAN_WAY;
	return s->simulate(o, g, err);
}

static int simulate_all(struct plan *g, struct err *err)
{
	struct flow_plan_result *out = g->out;
	int rc = 0;

	out->n = N_STRATEGIES;
	out->outcomes = mem_zalloc(out->n * sizeof(*out->outcomes));
	for (size_t i = 0; i < out->n; i++)
		out->outcomes[i].strategy = &strategies[i];
	for (size_t i = 0; rc >= 0 && i < out->n; i++) {
		ctx_progress(g->ctx, "Trying ways", i, out->n);
		rc = ctx_cancelled(g->ctx, err);
		if (rc >= 0)
			rc = simulate(&out->outcomes[i], g, err);
		if (rc < 0)
			return err_prefix(err, "%s", strategies[i].name);
	}
	return rc;
}

int flow_plan(struct flow_plan_result *out, struct ctx *ctx, const struct rev *provider,
	      const struct rev *consumer, const struct flow_plan_opts *opts, struct err *err)
{
	_cleanup_flow_plan_ struct flow_plan_result res = FLOW_PLAN_RESULT_INIT;
	_cleanup_(plan_release) struct plan g = {
		.ctx = ctx, .opts = opts, .rev = { provider, consumer }, .out = &res,
		.arena = &res.arena, .prep = FLOW_PREP_RESULT_INIT,
		.own = { COMMIT_LIST_INIT, COMMIT_LIST_INIT },
		.gone = { { .w = WITHOUT_INIT }, { .w = WITHOUT_INIT } },
	};
	_cleanup_word_lease_ struct word_lease words = word_lease_begin(ctx);
	int rc = open_plan(&g, err);

	if (rc >= 0)
		rc = look(&g, err);
	if (rc >= 0 && !res.clean)
		rc = plan_look_back(&g, err);
	if (rc >= 0)
		rc = simulate_all(&g, err);
	if (rc < 0)
		return rc;
	plan_rank(res.outcomes, res.n, &res.arena);
	flow_plan_result_release(out);
	*out = res;
	res = (struct flow_plan_result)FLOW_PLAN_RESULT_INIT;
	return 0;
}
